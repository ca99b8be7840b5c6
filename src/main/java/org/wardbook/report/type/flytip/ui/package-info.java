/** What the desk shows of fly-tips alone: their seven days, and that they were cleared. */
@NullMarked
package org.wardbook.report.type.flytip.ui;

import org.jspecify.annotations.NullMarked;
