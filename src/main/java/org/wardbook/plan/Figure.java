package org.wardbook.plan;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The figure of a lead agency's update, in the shape that the measure takes. */
public sealed interface Figure {
  /** How many in this plan year up to the day of the update. */
  record Number(BigDecimal value) implements Figure {}

  /** So many of so many, in this plan year up to the day of the update. */
  record Part(int numerator, int denominator) implements Figure {}

  /**
   * What was counted over a period, such as recorded crimes from April to March.
   *
   * @param until the last day, included
   * @param source who published it and where
   * @param baseline whether it is what later periods are held against, where the plan prints
   *     nothing that can be compared
   */
  record OfPeriod(
      LocalDate from, LocalDate until, BigDecimal value, String source, boolean baseline)
      implements Figure {}
}
