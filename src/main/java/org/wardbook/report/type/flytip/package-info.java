/** What only fly-tips have: the rules that look at several of their answers at once. */
@NullMarked
package org.wardbook.report.type.flytip;

import org.jspecify.annotations.NullMarked;
