package org.wardbook.report;

/** Where a report stands at the desk. Only accepted ones count in the plan. */
public enum ReportState {
  RECEIVED("Received, waiting for the CSU"),
  ACCEPTED("Accepted"),
  NEEDS_INFORMATION("The CSU has a question"),
  DUPLICATE("Duplicate of another report"),
  REJECTED("Not accepted");

  private final String label;

  ReportState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
