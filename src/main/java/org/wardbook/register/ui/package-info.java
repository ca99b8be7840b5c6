/** The desk's pages of the CSU's dated settings. */
@NullMarked
package org.wardbook.register.ui;

import org.jspecify.annotations.NullMarked;
