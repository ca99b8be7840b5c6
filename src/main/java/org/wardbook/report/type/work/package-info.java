/** That what the CSU assigned to somebody is done, as their phone says it. */
@NullMarked
package org.wardbook.report.type.work;

import org.jspecify.annotations.NullMarked;
