/** What only speedwatch sessions have: rules, figures, plates and what becomes of them. */
@NullMarked
package org.wardbook.report.type.speedwatch;

import org.jspecify.annotations.NullMarked;
