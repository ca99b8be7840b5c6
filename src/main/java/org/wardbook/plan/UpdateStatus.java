package org.wardbook.plan;

/** How the lead agency says that its work stands. On target are completed and on schedule (§7). */
public enum UpdateStatus {
  NOT_STARTED("Not started"),
  ON_SCHEDULE("On schedule"),
  BEHIND("Behind"),
  AT_RISK("At risk"),
  COMPLETED("Completed");

  private final String label;

  UpdateStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
