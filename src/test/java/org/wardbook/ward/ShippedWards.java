package org.wardbook.ward;

import java.util.List;

/** For tests of other rooms: the ward set and the places that come with Wardbook. */
public final class ShippedWards {
  private ShippedWards() {}

  public static WardSet read() {
    return new WardResources().shipped();
  }

  public static List<Place> places() {
    return new WardResources().all();
  }
}
