/** Signing in at the desk, making the first account, and looking after everybody's accounts. */
@NullMarked
package org.wardbook.people.ui;

import org.jspecify.annotations.NullMarked;
