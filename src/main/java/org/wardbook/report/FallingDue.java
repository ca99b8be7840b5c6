package org.wardbook.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardbook.people.Agency;

/**
 * Open work of one kind that somebody has to do by a day: fly-tips, tasks, reviews. Whoever has
 * such work provides a bean; only what is open is read, so that it is quick however much was done.
 */
public interface FallingDue {
  /** A stable name for addresses, such as {@code fly-tip}. */
  String key();

  /** What it is called, in the plural: "Fly-tips". */
  String label();

  /**
   * How much of it falls due on these days.
   *
   * @param agency who has to do it, or null for anybody
   */
  int count(DueDays days, @Nullable Agency agency);

  /** The same in the order of {@link DueItem#FIRST_DUE_FIRST}, at most so many. */
  List<DueItem> list(DueDays days, @Nullable Agency agency, int most);
}
