/** The desk's page for rescue files. */
@NullMarked
package org.wardbook.rescue.ui;

import org.jspecify.annotations.NullMarked;
