/** What the desk shows of audits alone: their action plans, grades, and all open tasks. */
@NullMarked
package org.wardbook.report.type.audit.ui;

import org.jspecify.annotations.NullMarked;
