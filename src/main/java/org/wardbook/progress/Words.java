package org.wardbook.progress;

import java.math.BigDecimal;
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

  /** A number that may have decimals; the singular for exactly one. */
  static String count(BigDecimal number, String things) {
    boolean one = number.compareTo(BigDecimal.ONE) == 0 && things.endsWith("s");
    return plain(number) + " " + (one ? things.substring(0, things.length() - 1) : things);
  }

  /** Without needless zeros: 7.50 as 7.5, and 100 as 100. */
  static String plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  /** A number of things, in the singular for one: the last letter of {@code things} goes. */
  static String count(int number, String things) {
    boolean one = number == 1 && things.endsWith("s");
    return number + " " + (one ? things.substring(0, things.length() - 1) : things);
  }
}
