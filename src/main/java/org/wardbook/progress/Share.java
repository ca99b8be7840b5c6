package org.wardbook.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole, compared without rounding: 7 of 9 (77.8%) misses 80%, and 1,999 of 2,000
 * misses 100%.
 */
record Share(int part, int whole) {
  static final String RULE =
      "Met: at or above the target. Behind: up to 5 percentage points below it. Well behind: further"
          + " below. Compared unrounded.";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Up to so many percentage points below the target it is amber, further below red. */
  private static final BigDecimal NARROW_MISS = BigDecimal.valueOf(5);

  /**
   * @throws IllegalArgumentException when there is no whole, since a share of nothing is not 0
   */
  Share {
    if (whole <= 0 || part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " of " + whole + " is not a share");
    }
  }

  /** What is divided by what, and how that is held against the target. */
  static String rule(MeasureOnDay measure) {
    var parameters = measure.measure().parameters();
    String share =
        "The share is %s ÷ %s."
            .formatted(
                parameters.getOrDefault("numerator", "reports that show it"),
                parameters.getOrDefault("denominator", "all reports"));
    return measure.measure().target() == null
        ? share + " The plan sets no target: it is shown and monitored."
        : share + " " + RULE;
  }

  /** Whether the share is at least {@code percent}, exactly. */
  boolean isAtLeast(BigDecimal percent) {
    return HUNDRED
            .multiply(BigDecimal.valueOf(part))
            .compareTo(percent.multiply(BigDecimal.valueOf(whole)))
        >= 0;
  }

  /** How the share stands against a target in percent. */
  MeasureStatus status(@Nullable BigDecimal target) {
    if (target == null) {
      return MeasureStatus.NO_TARGET;
    }
    if (isAtLeast(target)) {
      return MeasureStatus.MET;
    }
    return isAtLeast(target.subtract(NARROW_MISS))
        ? MeasureStatus.BEHIND
        : MeasureStatus.WELL_BEHIND;
  }

  BigDecimal percent() {
    return HUNDRED
        .multiply(BigDecimal.valueOf(part))
        .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
  }

  /** With what it is made of, such as "66.7% (2 of 3)". */
  String shownWithParts(@Nullable BigDecimal target) {
    return "%s (%d of %d)".formatted(shown(target), part, whole);
  }

  /** With one decimal, such as "66.7%". A miss is never rounded up to the target. */
  String shown(@Nullable BigDecimal target) {
    var nearest = percent().setScale(1, RoundingMode.HALF_UP);
    boolean wouldHideAMiss = target != null && !isAtLeast(target) && nearest.compareTo(target) >= 0;
    var shown = wouldHideAMiss ? percent().setScale(1, RoundingMode.DOWN) : nearest;
    return shown.toPlainString() + "%";
  }
}
