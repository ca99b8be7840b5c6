package org.wardbook.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One date of an action's "by when"; a cell with several dates is several milestones (practice §10,
 * rule 2).
 *
 * @param label what is to be reached by then
 * @param asPrinted the printed words, such as "June 2011"
 * @param due the last day of the printed month, or null for "Ongoing"
 * @param review how often an ongoing action is looked at, such as "quarterly"
 * @param suspect set when the printed date can't be meant
 * @param measuredAfter true when the work starts by this date and is measured on for the whole year
 * @param note what else the date means
 */
public record Milestone(
    String label,
    String asPrinted,
    @Nullable LocalDate due,
    @Nullable String review,
    @Nullable SuspectDate suspect,
    boolean measuredAfter,
    @Nullable String note) {

  /** Whether the date has gone by on {@code day}; a suspect date never has (plan 2.1). */
  public boolean isPast(LocalDate day) {
    return due != null && suspect == null && due.isBefore(day);
  }

  /** With the date that the CSU confirmed or put in its place: no longer suspect. */
  Milestone dueOn(LocalDate confirmed) {
    return new Milestone(label, asPrinted, confirmed, review, null, measuredAfter, note);
  }
}
