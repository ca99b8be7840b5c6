package org.wardbook.report.type.audit;

/** What comes first. */
public enum TaskPriority {
  HIGH("High"),
  NORMAL("Normal"),
  LOW("Low");

  private final String label;

  TaskPriority(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** What a finding suggests; the desk may say otherwise. */
  static TaskPriority of(Finding finding) {
    return of(finding.urgent() || finding.offensive(), finding.severity());
  }

  static TaskPriority of(boolean atOnce, String severity) {
    if (atOnce || severity.equals("serious")) {
      return HIGH;
    }
    return severity.equals("minor") ? LOW : NORMAL;
  }
}
