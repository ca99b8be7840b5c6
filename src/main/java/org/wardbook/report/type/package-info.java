/** The types of report this installation knows; each has a room of its own below. */
@NullMarked
package org.wardbook.report.type;

import org.jspecify.annotations.NullMarked;
