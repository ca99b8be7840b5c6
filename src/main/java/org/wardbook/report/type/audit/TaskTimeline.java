package org.wardbook.report.type.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which status a task had on which day. What was learned later about an earlier day holds for that
 * day: completed on Monday and noted on Friday is completed on Tuesday.
 */
final class TaskTimeline {
  private final List<Step> steps = new ArrayList<>();

  /**
   * Adds what was learned next.
   *
   * @param from the first day on which the status holds
   */
  void add(TaskStatus status, LocalDate from) {
    // A new day of completion takes the place of the one that was noted before.
    if (status == TaskStatus.COMPLETED
        && !steps.isEmpty()
        && steps.getLast().status() == TaskStatus.COMPLETED) {
      steps.removeLast();
    }
    steps.add(new Step(status, from));
  }

  /** The status at the end of the day; empty before there was a task. */
  Optional<TaskStatus> on(LocalDate day) {
    return steps.reversed().stream()
        .filter(step -> !step.from().isAfter(day))
        .map(Step::status)
        .findFirst();
  }

  private record Step(TaskStatus status, LocalDate from) {}
}
