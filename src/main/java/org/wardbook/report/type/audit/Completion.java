package org.wardbook.report.type.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * How far an action plan is: completed ÷ (all − withdrawn). What is not feasible stays in the
 * whole. It is compared before anything is rounded (practice §3).
 *
 * @param completed how many tasks are done
 * @param asked how many there are without those withdrawn
 */
public record Completion(int completed, int asked) {
  /** Action 4.2: "must be at least 80% completed". */
  private static final int PERCENT_TO_REACH = 80;

  private static final int HUNDRED = 100;

  public static Completion of(List<AuditTask> tasks) {
    int withdrawn = count(tasks, TaskStatus.WITHDRAWN);
    return new Completion(count(tasks, TaskStatus.COMPLETED), tasks.size() - withdrawn);
  }

  private static int count(List<AuditTask> tasks, TaskStatus status) {
    return (int) tasks.stream().filter(task -> task.status() == status).count();
  }

  /** Nothing is asked for: that is not 100 %. */
  public boolean isEmpty() {
    return asked == 0;
  }

  public boolean isReached() {
    return !isEmpty() && completed * HUNDRED >= asked * PERCENT_TO_REACH;
  }

  /** 7 of 9 completed, 77.8 %: below 80 %. */
  public String inWords() {
    if (isEmpty()) {
      return "No actions raised";
    }
    return String.format(
        Locale.UK,
        "%d of %d completed, %s %%: %s",
        completed,
        asked,
        percent(),
        isReached() ? "80 % is reached" : "below 80 %");
  }

  /**
   * To one decimal; of the at most 100 tasks of an audit none comes so near to 80 % as to hide it.
   */
  private String percent() {
    var share =
        BigDecimal.valueOf((long) completed * HUNDRED)
            .divide(BigDecimal.valueOf(asked), 1, RoundingMode.HALF_UP);
    return share.stripTrailingZeros().toPlainString();
  }
}
