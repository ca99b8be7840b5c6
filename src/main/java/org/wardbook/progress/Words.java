package org.wardbook.progress;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and numbers of things in words: 8 June 2011, 1 report, 2 reports. */
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Words() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A number of things, in the singular for one: the last letter of {@code things} goes. */
  static String count(int number, String things) {
    boolean one = number == 1 && things.endsWith("s");
    return number + " " + (one ? things.substring(0, things.length() - 1) : things);
  }
}
