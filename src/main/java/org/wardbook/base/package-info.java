/** What every feature stands on: clock, time zone, storage, and the catalogue of problems. */
@NullMarked
package org.wardbook.base;

import org.jspecify.annotations.NullMarked;
