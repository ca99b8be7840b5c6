package org.wardbook.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One priority action of the plan.
 *
 * @param number chapter and place in it, such as {@code 4.7}
 * @param text the cleaned text, which is what people are shown
 * @param textAsPrinted the text as the document has it, slips included
 * @param partners the other partners; empty when the printed cell is
 * @param byWhenAsPrinted the printed words of the date
 * @param oddities codes of what is odd about this row of the document
 */
public record Action(
    String number,
    int chapter,
    List<String> priorityAreas,
    String text,
    String textAsPrinted,
    List<String> leadAgencies,
    List<String> partners,
    String byWhenAsPrinted,
    List<Milestone> milestones,
    String funding,
    List<Measure> measures,
    List<Feed> feeds,
    ProgressMode progressMode,
    List<String> oddities) {

  /**
   * The dated steps that can be confirmed as reached: the milestones, or the quarters of a year
   * where the work recurs in each (action 4.5).
   */
  public List<Milestone> steps(int firstYear) {
    boolean everyQuarter =
        measures.stream().anyMatch(measure -> "quarter".equals(measure.parameters().get("every")));
    return everyQuarter ? Quarter.milestones(firstYear) : milestones;
  }

  Action withDates(List<MilestoneStep> steps) {
    return new Action(
        number,
        chapter,
        priorityAreas,
        text,
        textAsPrinted,
        leadAgencies,
        partners,
        byWhenAsPrinted,
        milestones.stream().map(milestone -> withDate(milestone, steps)).toList(),
        funding,
        measures,
        feeds,
        progressMode,
        oddities);
  }

  private Milestone withDate(Milestone milestone, List<MilestoneStep> steps) {
    return steps.stream()
        .filter(step -> step.action().equals(number) && step.milestone().equals(milestone.label()))
        .map(MilestoneStep::due)
        .filter(Objects::nonNull)
        .findFirst()
        .map(milestone::dueOn)
        .orElse(milestone);
  }

  /**
   * The date by which a measure is to be reached: the milestone that it names, else the action's
   * last one.
   */
  public Optional<Milestone> milestoneOf(Measure measure) {
    @Nullable String named = measure.parameters().get("milestone");
    return milestones.stream()
        .filter(milestone -> named == null || milestone.label().equals(named))
        .reduce((earlier, later) -> later);
  }
}
