/** The photos of reports: files named by their hash, on disk before any row names them. */
@NullMarked
package org.wardbook.photo;

import org.jspecify.annotations.NullMarked;
