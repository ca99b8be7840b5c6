/** The desk's pages about reports: on the map, as a list, and one by one. */
@NullMarked
package org.wardbook.report.ui;

import org.jspecify.annotations.NullMarked;
