package org.wardbook.progress;

/**
 * One way of measuring what a lead agency enters by hand. Every kind is a class of its own and
 * known by being there.
 */
interface HandKind {
  /** The plan's name for the kind, such as {@code reduction}. */
  String key();

  /** The rule by which the status is decided, printed wherever the status is shown. */
  String rule(MeasureOnDay measure);

  /** The figure and the status. Every update comes back weighed. */
  Reckoning reckon(MeasureOnDay measure, Entered entered);
}
