/** Who gets in and how: sign-in, device tokens, and the headers that keep browsers careful. */
@NullMarked
package org.wardbook.security;

import org.jspecify.annotations.NullMarked;
