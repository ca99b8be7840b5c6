package org.wardbook.report;

import java.util.Locale;

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

  /** The stable name in JSON, e.g. {@code needs-information}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
