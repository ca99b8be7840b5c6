/** The part of the desk that only speedwatch sessions have. */
@NullMarked
package org.wardbook.report.type.speedwatch.ui;

import org.jspecify.annotations.NullMarked;
