package org.wardbook.report;

import java.util.List;

/** What reports count towards. Told by whoever keeps the plan, which this room knows nothing of. */
public interface PlanContributions {
  /** For every measure that the report's type feeds, in the plan's order. */
  List<PlanContribution> of(Report report);
}
