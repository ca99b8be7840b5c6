package org.wardbook.progress;

import java.util.List;
import java.util.UUID;
import org.wardbook.report.Report;

/**
 * A report that is part of a measure's figure.
 *
 * @param met whether it helps to reach the target; a fly-tip cleared late counts but doesn't
 * @param how in what way it counts, in plain words
 * @param times how many reports count for the same, of which this is the first
 */
public record Counted(UUID reportId, String reference, boolean met, String how, int times) {

  Counted(UUID reportId, String reference, boolean met, String how) {
    this(reportId, reference, met, how, 1);
  }

  static String observed(Evidence one) {
    return "Observed on " + Words.day(one.observedOn()) + ".";
  }

  static Counted of(Report report, boolean met, String how) {
    return new Counted(report.id(), report.reference(), met, how);
  }

  /** With all that the evidence stands for. */
  static Counted all(Evidence one, boolean met, String how) {
    return new Counted(one.report().id(), one.report().reference(), met, how, one.times());
  }

  /** How many reports they are. */
  static int sum(List<Counted> counted) {
    return counted.stream().mapToInt(Counted::times).sum();
  }
}
