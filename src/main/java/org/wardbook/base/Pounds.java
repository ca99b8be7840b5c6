package org.wardbook.base;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/** Money: kept in whole pence, entered and read in pounds. */
public final class Pounds {
  private static final int PENCE_DIGITS = 2;

  private Pounds() {}

  public static BigDecimal of(long pence) {
    return BigDecimal.valueOf(pence, PENCE_DIGITS);
  }

  /** 12345 is £123.45. */
  public static String inWords(long pence) {
    return String.format(Locale.UK, "£%,.2f", of(pence));
  }

  /** The nearest whole pence, however large: whether it may be so much is for the rules to say. */
  public static BigInteger nearestPence(BigDecimal pounds) {
    return pounds
        .movePointRight(PENCE_DIGITS)
        .setScale(0, RoundingMode.HALF_UP)
        .toBigIntegerExact();
  }

  /**
   * The pence of an amount that has to be one of pounds and pence.
   *
   * @throws ArithmeticException for a part of a penny, and beyond an integer
   */
  public static int exactPence(BigDecimal pounds) {
    return pounds.movePointRight(PENCE_DIGITS).intValueExact();
  }
}
