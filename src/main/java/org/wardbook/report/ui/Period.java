package org.wardbook.report.ui;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stretches of time that the desk asks for most, and any two dates. */
enum Period {
  ALL("all", "All dates"),
  LAST_7_DAYS("7-days", "Last 7 days"),
  LAST_30_DAYS("30-days", "Last 30 days"),
  PLAN_YEAR("plan-year", "This plan year"),
  BETWEEN("between", "Between two dates");

  private final String key;
  private final String label;

  Period(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** How the address of a filtered page names it. */
  String key() {
    return key;
  }

  String label() {
    return label;
  }

  static Optional<Period> of(String key) {
    return Arrays.stream(values()).filter(period -> period.key.equals(key)).findFirst();
  }

  /** The first day, today included; null where it is open or chosen by hand. */
  @Nullable LocalDate firstDay(LocalDate today) {
    return switch (this) {
      case ALL, BETWEEN -> null;
      case LAST_7_DAYS -> today.minusDays(6);
      case LAST_30_DAYS -> today.minusDays(29);
      case PLAN_YEAR -> startOfPlanYear(today);
    };
  }

  /** Plan years run from April to March, as the printed plan's does. */
  static LocalDate startOfPlanYear(LocalDate day) {
    // An address may name any year that there is.
    var april = LocalDate.of(Math.clamp(day.getYear(), 1, 9_998), Month.APRIL, 1);
    return day.isBefore(april) ? april.minusYears(1) : april;
  }
}
