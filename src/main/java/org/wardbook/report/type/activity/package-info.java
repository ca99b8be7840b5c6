/** What only activities have: the rules that look at several of their answers at once. */
@NullMarked
package org.wardbook.report.type.activity;

import org.jspecify.annotations.NullMarked;
