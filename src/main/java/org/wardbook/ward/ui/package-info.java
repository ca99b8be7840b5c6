/** The desk's page of the boundaries. */
@NullMarked
package org.wardbook.ward.ui;

import org.jspecify.annotations.NullMarked;
