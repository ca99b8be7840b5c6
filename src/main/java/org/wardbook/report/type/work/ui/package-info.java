/** What the desk shows of work that is said to be done. */
@NullMarked
package org.wardbook.report.type.work.ui;

import org.jspecify.annotations.NullMarked;
