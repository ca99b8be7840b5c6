/**
 * Fills an empty demo with believable reports, so that there is something to look at and to try.
 */
@NullMarked
package org.wardbook.demo;

import org.jspecify.annotations.NullMarked;
