package org.wardbook.plan;

/** Where a measure's figure comes from. */
public enum FedBy {
  /** Reports made in the field, once a type of report feeds the measure. */
  REPORTS,
  /** Figures that the lead agency enters by hand. */
  LEAD_AGENCY
}
