package org.wardbook.demo;

import org.wardbook.ward.MicroPoint;

/**
 * What there is to see, and where.
 *
 * @param land the value of the fly-tip form's question
 * @param place where exactly, in words
 * @param isPrivate whether nobody's seven days run for it
 */
record Scene(Waste waste, String land, String place, MicroPoint point, boolean isPrivate) {
  Scene at(MicroPoint other) {
    return new Scene(waste, land, place, other, isPrivate);
  }
}
