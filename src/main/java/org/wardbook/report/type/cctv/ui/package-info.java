/** What the desk shows of mobile CCTV: the units, their deployments, and what contradicts. */
@NullMarked
package org.wardbook.report.type.cctv.ui;

import org.jspecify.annotations.NullMarked;
