package org.wardbook.report.type.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a task of an audit is (practice §3). */
public enum TaskStatus {
  NOT_STARTED("Not started"),
  IN_PROGRESS("In progress"),
  COMPLETED("Completed"),
  /** It can't be done. It stays among those to complete, or 80 % would be easy to reach. */
  NOT_FEASIBLE("Not feasible"),
  /** Nobody asks for it any more: no part of the whole. */
  WITHDRAWN("Withdrawn");

  private final String label;

  TaskStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** As a form writes it: {@code in-progress}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether somebody still has to do it. */
  public boolean isOpen() {
    return this == NOT_STARTED || this == IN_PROGRESS;
  }

  static Optional<TaskStatus> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
