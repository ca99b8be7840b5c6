/** What has been reached of the plan, and which reports counted towards it or did not, and why. */
@NullMarked
package org.wardbook.progress;

import org.jspecify.annotations.NullMarked;
