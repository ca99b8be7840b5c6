package org.wardbook.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time zone in which the partnership's days begin and end. */
public final class London {
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private London() {}

  /** The calendar day in London on which the instant falls. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }
}
