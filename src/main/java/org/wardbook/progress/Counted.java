package org.wardbook.progress;

import java.util.UUID;
import org.wardbook.report.Report;

/**
 * A report that is part of a measure's figure.
 *
 * @param met whether it helps to reach the target; a fly-tip cleared late counts but doesn't
 * @param how in what way it counts, in plain words
 */
public record Counted(UUID reportId, String reference, boolean met, String how) {
  static String observed(Evidence one) {
    return "Observed on " + Words.day(one.observedOn()) + ".";
  }

  static Counted of(Report report, boolean met, String how) {
    return new Counted(report.id(), report.reference(), met, how);
  }
}
