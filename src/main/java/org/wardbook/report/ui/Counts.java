package org.wardbook.report.ui;

import java.util.Locale;

/** Numbers of things in words: no reports, 1 report, 1,204 reports. */
final class Counts {
  private Counts() {}

  static String reports(long number) {
    if (number == 0) {
      return "No reports";
    }
    return number == 1 ? "1 report" : String.format(Locale.UK, "%,d reports", number);
  }
}
