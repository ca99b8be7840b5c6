/**
 * Everything that waits for the CSU, in groups, oldest first. Types of reports add what waits of
 * their own by providing an {@link org.wardbook.report.inbox.InboxSource}.
 */
@NullMarked
package org.wardbook.report.inbox;

import org.jspecify.annotations.NullMarked;
