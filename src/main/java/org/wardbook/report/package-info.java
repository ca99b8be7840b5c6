/** What was seen and reported: intake, versions, review, history and the clocks that run on it. */
@NullMarked
package org.wardbook.report;

import org.jspecify.annotations.NullMarked;
