package org.wardbook.plan;

import java.util.Set;

/**
 * Which agency the plan means by the names that it prints. They are no names of agencies (“Kent
 * Police (Training)”), so the CSU says it.
 */
public interface AgencyNames {
  /** The printed names that mean this agency today, beside its own. */
  Set<String> of(String agency);
}
