package org.wardbook.report;

/**
 * How many reports a filter lets through.
 *
 * @param unplaced those of them that have no place on a map
 * @param waiting those of them that wait for the CSU
 */
public record ReportTally(int all, int unplaced, int waiting) {
  public static final ReportTally NONE = new ReportTally(0, 0, 0);
}
