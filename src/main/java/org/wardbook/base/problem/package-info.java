/** The one catalogue of everything that a request can be refused for. */
@NullMarked
package org.wardbook.base.problem;

import org.jspecify.annotations.NullMarked;
