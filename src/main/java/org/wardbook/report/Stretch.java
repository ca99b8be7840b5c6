package org.wardbook.report;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of time as cells hold it: whole plan years and months, and what is left of months at
 * its ends, which has to be counted anew.
 *
 * @param periods 0 for all time, 202600 for the plan year 2026-27, 202611 for a month
 * @param ends at most two, none as long as two months
 */
record Stretch(List<Integer> periods, List<Span> ends) {
  static final int ALL_TIME = 0;
  private static final int HUNDRED = 100;
  private static final int MONTHS = 12;
  private static final int APRIL = 4;
  private static final int OCTOBER = 10;

  /**
   * From one instant to another.
   *
   * @param to not included
   */
  record Span(Instant from, Instant to) {
    boolean isEmpty() {
      return !from.isBefore(to);
    }
  }

  static Stretch allTime() {
    return new Stretch(List.of(ALL_TIME), List.of());
  }

  /** Plan years where there are whole ones. */
  static Stretch of(Span span) {
    return inMonths(span).joined();
  }

  /** Months alone, for those who want to tell them apart. */
  static Stretch inMonths(Span span) {
    var first = monthOf(span.from());
    if (startOf(first).isBefore(span.from())) {
      first = first.plusMonths(1);
    }
    var end = monthOf(span.to());
    if (!first.isBefore(end)) {
      return new Stretch(List.of(), some(span));
    }
    var months = new ArrayList<Integer>();
    for (var month = first; month.isBefore(end); month = month.plusMonths(1)) {
      months.add(key(month));
    }
    return new Stretch(
        List.copyOf(months),
        some(new Span(span.from(), startOf(first)), new Span(startOf(end), span.to())));
  }

  private Stretch joined() {
    var years = new ArrayList<Integer>();
    for (int from = 0; from < periods.size(); ) {
      boolean isWholeYear = periods.get(from) % HUNDRED == APRIL && from + MONTHS <= periods.size();
      years.add(isWholeYear ? yearOf(periods.get(from)) : periods.get(from));
      from += isWholeYear ? MONTHS : 1;
    }
    return new Stretch(List.copyOf(years), ends);
  }

  private static List<Span> some(Span... spans) {
    return Stream.of(spans).filter(span -> !span.isEmpty()).toList();
  }

  /** Those of a year are told by its months for what is not in the cells yet. */
  List<Integer> months() {
    return periods.stream()
        .flatMap(
            period ->
                period % HUNDRED == 0
                    ? Stream.iterate(
                            YearMonth.of(period / HUNDRED, APRIL), month -> month.plusMonths(1))
                        .limit(MONTHS)
                        .map(Stretch::key)
                    : Stream.of(period))
        .toList();
  }

  boolean isAllTime() {
    return periods.equals(List.of(ALL_TIME));
  }

  static int key(YearMonth month) {
    return month.getYear() * HUNDRED + month.getMonthValue();
  }

  static YearMonth month(int key) {
    return YearMonth.of(key / HUNDRED, key % HUNDRED);
  }

  private static int yearOf(int month) {
    return (month - APRIL) / HUNDRED * HUNDRED;
  }

  /** As the database reckons it: London's clocks are ahead when April to October begin. */
  static Instant startOf(YearMonth month) {
    var midnight = month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    boolean isAhead = month.getMonthValue() >= APRIL && month.getMonthValue() <= OCTOBER;
    return isAhead ? midnight.minus(Duration.ofHours(1)) : midnight;
  }

  static YearMonth monthOf(Instant instant) {
    var month = YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    var next = month.plusMonths(1);
    return instant.isBefore(startOf(next)) ? month : next;
  }
}
