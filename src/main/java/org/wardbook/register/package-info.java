/** The lists that the CSU keeps, each entry with its dates: sites, units, trained people, wards. */
@NullMarked
package org.wardbook.register;

import org.jspecify.annotations.NullMarked;
