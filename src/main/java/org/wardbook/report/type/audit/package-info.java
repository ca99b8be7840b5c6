/** Environmental visual audits, the tasks of their action plans, and what became of each. */
@NullMarked
package org.wardbook.report.type.audit;

import org.jspecify.annotations.NullMarked;
