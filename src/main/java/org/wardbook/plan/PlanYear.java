package org.wardbook.plan;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one year, which runs from 1 April to 31 March.
 *
 * @param firstYear the calendar year in which it starts; 2011 means 2011-12. It identifies the plan
 * @param draft true when the document calls itself a draft
 * @param rolledForwardFrom the first year of the plan that this one was copied from with its dates
 *     moved; null for a plan that was adopted or printed for its own year
 * @param priorityAreas the priorities, in the order printed; not the same list as the chapters
 * @param successHeadings the headings of the success measures, in the order printed
 */
public record PlanYear(
    int firstYear,
    String title,
    boolean draft,
    @Nullable Integer rolledForwardFrom,
    List<String> priorityAreas,
    List<Chapter> chapters,
    List<String> successHeadings,
    List<Action> actions,
    List<SuccessMeasure> successMeasures,
    List<PrintedFigure> printedFigures,
    List<Oddity> oddities) {

  /** The first year of the plan year that contains {@code day}. */
  public static int firstYearOf(LocalDate day) {
    return day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear();
  }

  /** The way people write a plan year, such as "2026-27". */
  public static String label(int firstYear) {
    return "%d-%02d".formatted(firstYear, (firstYear + 1) % 100);
  }

  public String label() {
    return label(firstYear);
  }

  public LocalDate startsOn() {
    return LocalDate.of(firstYear, Month.APRIL, 1);
  }

  public LocalDate endsOn() {
    return LocalDate.of(firstYear + 1, Month.MARCH, 31);
  }

  public boolean contains(LocalDate day) {
    return firstYearOf(day) == firstYear;
  }

  /** Every measure of the plan, those of actions first, each with what surrounds it. */
  public List<PlannedMeasure> measures() {
    var ofActions =
        actions.stream()
            .flatMap(action -> action.measures().stream().map(m -> PlannedMeasure.of(action, m)));
    var ofSuccess = successMeasures.stream().map(success -> PlannedMeasure.of(this, success));
    return Stream.concat(ofActions, ofSuccess).toList();
  }

  public Optional<PlannedMeasure> measure(String id) {
    return measures().stream().filter(planned -> planned.measure().id().equals(id)).findFirst();
  }

  public boolean hasAction(String number) {
    return actions.stream().anyMatch(action -> action.number().equals(number));
  }

  /** With the dates that the CSU confirmed or put in the place of printed ones. */
  PlanYear withDates(List<MilestoneStep> steps) {
    return steps.stream().allMatch(step -> step.due() == null)
        ? this
        : new PlanYear(
            firstYear,
            title,
            draft,
            rolledForwardFrom,
            priorityAreas,
            chapters,
            successHeadings,
            actions.stream().map(action -> action.withDates(steps)).toList(),
            successMeasures,
            printedFigures,
            oddities);
  }

  /** The oddities with these codes, in the order given; unknown codes are left out. */
  public List<Oddity> odditiesOf(List<String> codes) {
    return codes.stream()
        .flatMap(code -> oddities.stream().filter(oddity -> oddity.code().equals(code)))
        .toList();
  }
}
