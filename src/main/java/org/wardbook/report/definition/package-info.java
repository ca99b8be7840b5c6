/** What a report form is made of, and what is wrong with a report that was filled in from it. */
@NullMarked
package org.wardbook.report.definition;

import org.jspecify.annotations.NullMarked;
