package org.wardbook.progress;

import java.util.List;

/**
 * The first of the reports behind a figure, and how many there are.
 *
 * @param notCounted those that wait, then the others
 * @param waiting how many wait for the CSU's review
 * @param notCountedInAll 0 where no lists are wanted
 */
record Behind(
    List<Counted> counted, List<NotCounted> notCounted, int waiting, int notCountedInAll) {
  static final Behind NOTHING = new Behind(List.of(), List.of(), 0, 0);

  /** Without lists. */
  static Behind waiting(int number) {
    return new Behind(List.of(), List.of(), number, 0);
  }
}
