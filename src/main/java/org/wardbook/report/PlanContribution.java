package org.wardbook.report;

/**
 * What a report is to one measure of the plan.
 *
 * @param planYear the calendar year in which the plan year starts
 * @param measure the measure's id, such as {@code 4.7-b}
 * @param label what the measure says
 * @param why in what way it counts, or why it does not, in plain words
 */
public record PlanContribution(
    int planYear, String measure, String label, Standing standing, String why) {

  /** Whether it is part of the measure's figure. */
  public enum Standing {
    COUNTS,
    /** It may count once the CSU has accepted it. */
    WAITS,
    DOES_NOT_COUNT
  }
}
