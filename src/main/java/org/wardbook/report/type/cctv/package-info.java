/** What only mobile CCTV has: the ledger of the units, and the rules of their deployments. */
@NullMarked
package org.wardbook.report.type.cctv;

import org.jspecify.annotations.NullMarked;
