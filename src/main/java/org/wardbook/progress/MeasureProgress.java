package org.wardbook.progress;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardbook.plan.PlanUpdate;
import org.wardbook.plan.PlannedMeasure;
import org.wardbook.plan.StatusOverride;

/**
 * How one measure stands, and what stands behind it.
 *
 * @param fed whether anything feeds the measure: a type of report, or an update of the lead agency
 * @param status the one by rule, or the one that a lead agency put in its place
 * @param statusByRule how it stands by the rule alone
 * @param override why the status is not the one by rule; null when it is
 * @param value the figure in the measure's unit; null when there is none yet, which is not 0
 * @param shown the figure as people read it
 * @param explanation how the figure came about, or why there is none
 * @param rule how the status is decided
 * @param counted the first reports that are part of the figure; none where no lists were asked for
 * @param notCounted the first that are not: those that wait, then the others
 * @param waiting how many reports still wait for the CSU's review
 * @param onPhones how many reports of the types that feed it are saved on phones and not received
 *     yet; null when nothing is known of that
 * @param parts the figures that it is made of, such as each area's or each audit's
 * @param updates the lead agency's updates, each with whether it counts
 * @param agencyUpdate the latest update about the measure or else about its action; null for none
 * @param milestones the dated steps of its action
 * @param trend month by month from the start of the plan year to the day looked at
 * @param countedInAll how many reports are part of the figure
 * @param notCountedInAll how many of the types that feed it are not, those that wait among them; 0
 *     where no lists were asked for
 */
public record MeasureProgress(
    PlannedMeasure measure,
    boolean fed,
    MeasureStatus status,
    MeasureStatus statusByRule,
    @Nullable StatusOverride override,
    @Nullable BigDecimal value,
    String shown,
    String explanation,
    String rule,
    List<Counted> counted,
    List<NotCounted> notCounted,
    int waiting,
    @Nullable Integer onPhones,
    List<Part> parts,
    List<WeighedUpdate> updates,
    @Nullable PlanUpdate agencyUpdate,
    List<MilestoneState> milestones,
    List<TrendPoint> trend,
    int countedInAll,
    int notCountedInAll) {

  /** As it may be shown outside the desk: small numbers of people are left out. */
  public MeasureProgress published() {
    return SmallNumbers.leftOut(this);
  }
}
