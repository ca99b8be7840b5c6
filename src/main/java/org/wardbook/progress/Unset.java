package org.wardbook.progress;

import java.util.List;

/** What is said where the CSU has not set what the plan leaves open: never done, and not 0. */
final class Unset {
  private Unset() {}

  static Reckoning reckon(String register, List<Evidence> evidence) {
    String setFirst = ListNames.setFirst(register);
    return new Reckoning(
        MeasureStatus.WAITING_FOR_DATA,
        null,
        "–",
        setFirst + " The plan names none, so nothing can be judged.",
        List.of(),
        evidence.stream().map(one -> NotCounted.of(one.report(), setFirst)).toList());
  }
}
