package org.wardbook.plan;

/** How an action's progress becomes known. */
public enum ProgressMode {
  BY_HAND,
  FROM_REPORTS,
  BOTH
}
