package org.wardbook.ward;

import org.wardbook.people.Person;

/** What a test did to the boundaries, which all tests share. */
public final class ActivatedBoundaries {
  private ActivatedBoundaries() {}

  /** Takes back every ward set that was activated, so that the first one holds for every day. */
  public static void withdraw(WardBoundaries boundaries, Person csu) {
    boundaries.history().stream()
        .filter(one -> !one.isWithdrawn())
        .forEach(one -> boundaries.withdraw(one.id(), "The test is over", csu));
  }
}
