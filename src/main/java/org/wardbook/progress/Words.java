package org.wardbook.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wardbook.base.London;

/** Days and numbers of things in words: 8 June 2011, 1 report, 2 reports. */
final class Words {
  /** The days of a plan year come ten thousand times in one look. */
  private static final Map<LocalDate, String> DAYS = new ConcurrentHashMap<>();

  private static final int MOST_DAYS = 2_000;

  private Words() {}

  static String day(LocalDate day) {
    if (DAYS.size() > MOST_DAYS) {
      DAYS.clear();
    }
    return DAYS.computeIfAbsent(day, London::words);
  }

  /** A number of things, in the singular for one: 1 community, 1 report, 1 person. */
  static String count(BigDecimal number, String things) {
    boolean one = number.compareTo(BigDecimal.ONE) == 0;
    return plain(number) + " " + (one ? singular(things) : things);
  }

  static String count(int number, String things) {
    return count(BigDecimal.valueOf(number), things);
  }

  /** Without needless zeros: 7.50 as 7.5, and 100 as 100. */
  static String plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private static String singular(String things) {
    if (things.equals("people")) {
      return "person";
    }
    if (things.endsWith("ies")) {
      return things.substring(0, things.length() - 3) + "y";
    }
    return things.endsWith("s") ? things.substring(0, things.length() - 1) : things;
  }
}
