/** Reads ward files and holds them against the present wards; knows neither Spring nor Vaadin. */
@NullMarked
package org.wardbook.ward.file;

import org.jspecify.annotations.NullMarked;
