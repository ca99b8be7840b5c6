package org.wardbook.report;

import java.time.LocalDate;

/**
 * What the reports of a type asked to be done, counted (tasks of an audit). A type has one by
 * providing a bean; no other feature knows the type.
 */
public interface FollowUps {
  /** The key of the type. */
  String type();

  /** As it stood at the end of that day. */
  FollowUpCount of(Report report, LocalDate on);

  /**
   * The same counting for one look at many reports: it reads what is stored once for all of them,
   * and is the very same as at an earlier look while nothing of that has changed.
   */
  default FollowUps forOneLook() {
    return this;
  }
}
