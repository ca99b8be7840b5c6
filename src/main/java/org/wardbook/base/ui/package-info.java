/** What every page of the desk shares: its frame, its words for dates, its notices and errors. */
@NullMarked
package org.wardbook.base.ui;

import org.jspecify.annotations.NullMarked;
