package org.wardbook.report.definition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number plate, upper case, letters and digits only. {@code frontend/forms/registration.ts} says
 * the same; {@code frontend/forms/examples/registrations.json} holds the two together.
 */
public record Registration(String text) {
  /** Where the current format has its digits. */
  private static final int DIGITS_FROM = 2;

  private static final int DIGITS_TO = 4;

  /** From this on the age code means September to February: 62 is September 2012. */
  private static final int SEPTEMBER = 50;

  /** First match wins; practice §1.6, where each is explained. */
  public enum Format {
    /** Since September 2001. */
    CURRENT("[A-HJ-PR-Y]{2}[0-9]{2}[A-HJ-PR-Z]{3}"),
    /** 1983-2001. */
    PREFIX("[A-HJ-NPR-TV-Y][0-9]{1,3}[A-HJ-PR-Y]{3}"),
    Q_PLATE("Q[0-9]{1,3}[A-HJ-PR-Y]{3}"),
    /** 1963-83. */
    SUFFIX("[A-HJ-PR-Y]{3}[0-9]{1,3}[A-HJ-NPR-TV-Y]"),
    NORTHERN_IRELAND("[A-Z]?(?:[A-Z]I|[A-Z]Z|I[A-Z]|Z[A-Z])[A-Z]?[0-9]{1,4}"),
    DATELESS_LETTERS_FIRST("[A-HJ-PR-Y]{1,3}[0-9]{1,4}"),
    DATELESS_NUMBERS_FIRST("[0-9]{1,4}[A-HJ-PR-Y]{1,3}"),
    DIPLOMATIC("[0-9]{3}[DX][0-9]{3}"),
    TRADE("[0-9]{5}"),
    MILITARY("(?:[A-Z]{2}[0-9]{2}[A-Z]{2}|[0-9]{2}[A-Z]{2}[0-9]{2})");

    private final Pattern pattern;

    Format(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  /** As somebody typed it, with spaces, hyphens or small letters. */
  public static Registration typed(String typed) {
    return new Registration(typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
  }

  /** What kind of British plate it is; empty when it looks like none. */
  public Optional<Format> format() {
    return Arrays.stream(Format.values())
        .filter(format -> format.pattern.matcher(text).matches())
        .findFirst();
  }

  /**
   * The one of the current format that was meant if 0 and O or 1 and I were taken for each other:
   * plates print them alike. To be offered, never put in silently.
   */
  public Optional<Registration> swapOffer() {
    if (isCurrent()) {
      return Optional.empty();
    }
    StringBuilder swapped = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      boolean isDigit = at >= DIGITS_FROM && at < DIGITS_TO;
      swapped.append(isDigit ? asDigit(text.charAt(at)) : asLetter(text.charAt(at)));
    }
    return Optional.of(new Registration(swapped.toString())).filter(Registration::isCurrent);
  }

  /** Whether it is of the current format with an age code not given out yet on this day. */
  public boolean isNewerThan(LocalDate day) {
    if (!isCurrent()) {
      return false;
    }
    int code = Integer.parseInt(text.substring(DIGITS_FROM, DIGITS_TO));
    return 2 * (code % SEPTEMBER) + (code >= SEPTEMBER ? 1 : 0) > halfYear(day);
  }

  /** For those who may not read it: {@code GY12 •••} (practice §1.7). */
  public String masked() {
    return text.substring(0, Math.min((text.length() + 1) / 2, DIGITS_TO)) + " •••";
  }

  /** Never the plate itself, so that none gets into a log by the way. */
  @Override
  public String toString() {
    return "a registration";
  }

  private boolean isCurrent() {
    return Format.CURRENT.pattern.matcher(text).matches();
  }

  /** Half-years since March 2000: plates change in March and in September. */
  private static int halfYear(LocalDate day) {
    if (day.getMonthValue() < 3) {
      return 2 * (day.getYear() - 2001) + 1;
    }
    return 2 * (day.getYear() - 2000) + (day.getMonthValue() < 9 ? 0 : 1);
  }

  private static char asDigit(char character) {
    return switch (character) {
      case 'O' -> '0';
      case 'I' -> '1';
      default -> character;
    };
  }

  private static char asLetter(char character) {
    return switch (character) {
      case '0' -> 'O';
      case '1' -> 'I';
      default -> character;
    };
  }
}
