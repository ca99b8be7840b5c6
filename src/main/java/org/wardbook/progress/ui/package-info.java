/**
 * The desk's pages about the plan: every action with how it stands, and what counted towards it.
 */
@NullMarked
package org.wardbook.progress.ui;

import org.jspecify.annotations.NullMarked;
