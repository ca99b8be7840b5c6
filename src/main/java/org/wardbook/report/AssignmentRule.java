package org.wardbook.report;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says who does the work that reports of a type ask for. A type has one by providing a bean; its
 * reports are assigned by it as soon as they are received, and the CSU may say otherwise with a
 * reason. The work of such a type has an end of its own (a fly-tip is cleared), which ends the
 * assignment too.
 */
public interface AssignmentRule {
  /** The report type that this routes. */
  String type();

  /**
   * Whom the rule names: the same for the same answers, whatever else is stored. The day by which
   * it is due is that of the CSU's target for the day on which it was seen.
   *
   * @param answers those that were asked for, without the restricted ones
   */
  Route route(ObjectNode answers, Instant seen);

  /** The whole rule in a few sentences, for those who look at one report. */
  String inWords();
}
