/** The start of the server and its front doors: what belongs to no feature. */
@NullMarked
package org.wardbook;

import org.jspecify.annotations.NullMarked;
