package org.wardbook.report;

import java.util.List;

/**
 * Says how long the work that a report asks for took. Types that have such a clock implement it.
 */
public interface WorkClock {
  /** The report type whose clock this is. */
  String type();

  /**
   * Reads the clock of a report.
   *
   * @param duplicates the reports that are marked as duplicates of it
   */
  ClockReading read(Report report, List<Report> duplicates);

  /** The same clock for one look at many reports: it reads what is stored once for all of them. */
  default WorkClock forOneLook() {
    return this;
  }
}
