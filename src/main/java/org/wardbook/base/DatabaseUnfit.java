package org.wardbook.base;

/** Wardbook must not work on this database; says what to do about it in one line. */
class DatabaseUnfit extends RuntimeException {
  private final String wayOut;

  DatabaseUnfit(String what, String wayOut) {
    super(what);
    this.wayOut = wayOut;
  }

  String wayOut() {
    return wayOut;
  }
}
