/** Fills Wardbook with as many reports as a test of its speed needs, and measures the server. */
@NullMarked
package org.wardbook.bench;

import org.jspecify.annotations.NullMarked;
