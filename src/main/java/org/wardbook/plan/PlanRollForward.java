package org.wardbook.plan;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Copies a plan into a later year, so that today's work counts although no newer plan was adopted.
 *
 * <p>Dates move by whole years and everything else stays as printed: texts, targets, the periods of
 * baselines. A date that was suspect stays suspect.
 */
public final class PlanRollForward {
  private PlanRollForward() {}

  /**
   * The plan as it would read in the year that starts in {@code firstYear}, marked with the year
   * that it was first printed for.
   *
   * @throws IllegalArgumentException when that year is not later than the plan's own
   */
  public static PlanYear to(int firstYear, PlanYear plan) {
    int years = firstYear - plan.firstYear();
    if (years <= 0) {
      throw new IllegalArgumentException(
          "%s can't be rolled forward to %s".formatted(plan.label(), PlanYear.label(firstYear)));
    }
    var origin = plan.rolledForwardFrom();
    return new PlanYear(
        firstYear,
        plan.title(),
        plan.draft(),
        origin == null ? plan.firstYear() : origin,
        plan.priorityAreas(),
        plan.chapters(),
        plan.successHeadings(),
        plan.actions().stream().map(action -> moved(action, years)).toList(),
        plan.successMeasures().stream().map(success -> moved(success, years)).toList(),
        plan.printedFigures(),
        plan.oddities());
  }

  /**
   * The date the given number of years later. The last day of a month stays the last day, since the
   * plan prints months: February 2012 (the 29th) becomes 28 February in most years and 28 February
   * 2011 becomes 29 February 2012.
   */
  static LocalDate moved(LocalDate date, int years) {
    var month = YearMonth.from(date);
    return date.equals(month.atEndOfMonth())
        ? month.plusYears(years).atEndOfMonth()
        : date.plusYears(years);
  }

  private static Action moved(Action action, int years) {
    return new Action(
        action.number(),
        action.chapter(),
        action.priorityAreas(),
        action.text(),
        action.textAsPrinted(),
        action.leadAgencies(),
        action.partners(),
        action.byWhenAsPrinted(),
        action.milestones().stream().map(milestone -> moved(milestone, years)).toList(),
        action.funding(),
        action.measures(),
        action.feeds(),
        action.progressMode(),
        action.oddities());
  }

  private static Milestone moved(Milestone milestone, int years) {
    var due = milestone.due();
    var suspect = milestone.suspect();
    return new Milestone(
        milestone.label(),
        milestone.asPrinted(),
        due == null ? null : moved(due, years),
        milestone.review(),
        suspect == null
            ? null
            : new SuspectDate(moved(suspect.suggested(), years), suspect.because()),
        milestone.measuredAfter(),
        milestone.note());
  }

  private static SuccessMeasure moved(SuccessMeasure success, int years) {
    var due = success.due();
    return new SuccessMeasure(
        success.heading(),
        success.measure(),
        success.textAsPrinted(),
        success.dataSource(),
        due == null ? null : moved(due, years),
        success.baseline(),
        success.proxy(),
        success.oddities());
  }
}
