/** Files in which a phone hands over what it could not send: opened and imported. */
@NullMarked
package org.wardbook.rescue;

import org.jspecify.annotations.NullMarked;
