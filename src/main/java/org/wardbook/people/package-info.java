/** Who uses Wardbook: wardens, volunteers and the Community Safety Unit. */
@NullMarked
package org.wardbook.people;

import org.jspecify.annotations.NullMarked;
