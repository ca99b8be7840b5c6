package org.wardbook.progress;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of the reports behind a figure, in the order of their observations.
 *
 * @param next where the next page goes on, to be handed in as it is; null on the last page
 */
public record ReportPage(List<Line> lines, @Nullable String next) {
  /**
   * @param met whether it helps to reach the target; null for one that is not counted
   * @param why in what way it counts, or why it does not, in plain words
   */
  public record Line(UUID reportId, String reference, @Nullable Boolean met, String why) {
    static Line of(Counted one) {
      return new Line(one.reportId(), one.reference(), one.met(), one.how());
    }

    static Line of(NotCounted one) {
      return new Line(one.reportId(), one.reference(), null, one.because());
    }
  }
}
