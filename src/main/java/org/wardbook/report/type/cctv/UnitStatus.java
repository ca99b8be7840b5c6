package org.wardbook.report.type.cctv;

/** What a unit is doing: practice §4. */
public enum UnitStatus {
  AVAILABLE("available", "Available"),
  DEPLOYED("deployed", "Deployed"),
  FAULT("fault", "Deployed, out of order"),
  REPAIR("repair", "In repair"),
  RETIRED("retired", "No longer in the fleet");

  private final String key;
  private final String label;

  UnitStatus(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** As phones know it. */
  String key() {
    return key;
  }

  public String label() {
    return label;
  }
}
