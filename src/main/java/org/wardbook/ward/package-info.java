/** The wards of the district: their outlines, the places in them, and which ward a pin lies in. */
@NullMarked
package org.wardbook.ward;

import org.jspecify.annotations.NullMarked;
