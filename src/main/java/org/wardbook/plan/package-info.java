/** The partnership's yearly plan: what was agreed, by whom, by when, and how it is measured. */
@NullMarked
package org.wardbook.plan;

import org.jspecify.annotations.NullMarked;
