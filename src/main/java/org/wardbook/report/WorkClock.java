package org.wardbook.report;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

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

  /** The same for these alone, with their duplicates; some hundreds at a time. */
  default WorkClock forOneLook(Collection<UUID> reports) {
    return this;
  }
}
