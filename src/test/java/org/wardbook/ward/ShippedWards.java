package org.wardbook.ward;

/** For tests of other rooms: the ward set that comes with Wardbook. */
public final class ShippedWards {
  private ShippedWards() {}

  public static WardSet read() {
    return new WardResources().current();
  }
}
