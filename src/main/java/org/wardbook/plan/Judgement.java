package org.wardbook.plan;

/** A status that a lead agency may put in the place of the one by rule (practice §7). */
public enum Judgement {
  MET,
  ON_TRACK,
  BEHIND,
  WELL_BEHIND,
  LATE
}
