package org.wardbook.report;

/**
 * Does what a type needs done as soon as one of its reports is stored, in the same transaction: the
 * tasks of an audit are there when its receipt is. What is thrown here undoes the report, so that
 * the phone sends it again.
 */
public interface ReportStored {
  /** The report type that this follows. */
  String type();

  /**
   * Called after a report of the type, or a correction of one, was written. The same content sent
   * again does not come here.
   */
  void stored(Report report);

  /** Called after the CSU decided on a report of the type. */
  default void decided(Report report) {}

  /** The same, for types to which it matters how it stood before. */
  default void decided(Report before, Report report) {
    decided(report);
  }
}
