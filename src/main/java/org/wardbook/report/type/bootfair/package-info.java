/** What only boot-fair operations have: the rules that look at several of their answers at once. */
@NullMarked
package org.wardbook.report.type.bootfair;

import org.jspecify.annotations.NullMarked;
