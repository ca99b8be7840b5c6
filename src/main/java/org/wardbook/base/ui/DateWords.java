package org.wardbook.base.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wardbook.base.London;

/** Dates as every page says them: 8 June 2011, 14:05 on the clocks of the district. */
public final class DateWords {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK);

  private DateWords() {}

  public static String day(LocalDate day) {
    return London.words(day);
  }

  public static String dayAndTime(Instant instant) {
    return DAY_AND_TIME.format(instant.atZone(London.ZONE));
  }

  /** For facts about sending and receiving, where a minute is too coarse. */
  public static String toTheSecond(Instant instant) {
    return TO_THE_SECOND.format(instant.atZone(London.ZONE));
  }
}
