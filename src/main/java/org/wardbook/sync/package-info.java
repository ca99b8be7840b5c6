/** The REST interface of the phone and of foreign clients; nothing else speaks to it. */
@NullMarked
package org.wardbook.sync;

import org.jspecify.annotations.NullMarked;
