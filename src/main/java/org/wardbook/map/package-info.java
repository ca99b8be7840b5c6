/** The district's map as a Flow component; it knows shapes on a map and nothing of Wardbook. */
@NullMarked
package org.wardbook.map;

import org.jspecify.annotations.NullMarked;
