package org.wardbook.ward;

import org.jspecify.annotations.Nullable;

/** Something of which each has a pin and was placed in a ward, such as reports. */
public interface PlacedPins {
  /** How many there are, about. */
  long count();

  /** Tells all of them, one by one, so that a million take no more memory than ten. */
  void each(Visitor visitor);

  /** Hears of each. */
  interface Visitor {
    /**
     * @param ward where it was placed; null outside the district
     */
    void visit(MicroPoint pin, @Nullable String ward);
  }
}
