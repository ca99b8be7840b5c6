package org.wardbook.report;

import java.time.LocalDate;
import java.util.List;

/**
 * Few figures for the page of the day. Told by whoever keeps them, such as the plan, which this
 * room knows nothing of.
 */
public interface DayFigures {
  /** The heading that they stand under. */
  String title();

  /** Those that need a look first; at most so many. */
  List<DayFigure> on(LocalDate day, int most);
}
