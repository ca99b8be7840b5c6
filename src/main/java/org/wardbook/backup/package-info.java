/** Keeping a copy of everything, and putting one back. */
@NullMarked
package org.wardbook.backup;

import org.jspecify.annotations.NullMarked;
