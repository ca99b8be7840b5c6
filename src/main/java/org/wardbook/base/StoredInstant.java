package org.wardbook.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * How an instant is written in the database and in JSON: ISO-8601 in UTC, always with milliseconds,
 * so that text order is time order: {@code 2026-11-23T10:02:11.000Z}.
 */
public final class StoredInstant {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private StoredInstant() {}

  public static String text(Instant instant) {
    return FORMAT.format(instant);
  }

  /** The first instant of a day in London. */
  public static String startOf(LocalDate day) {
    return text(London.startOf(day));
  }

  public static Instant of(String text) {
    return Instant.parse(text);
  }
}
