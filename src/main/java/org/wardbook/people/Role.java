package org.wardbook.people;

/** What a person may do (practice §8). */
public enum Role {
  /** Files reports of every kind; accepted on receipt unless something is odd. */
  WARDEN("Warden"),
  /** Files reports, which wait for the CSU. */
  VOLUNTEER("Volunteer"),
  /** The Community Safety Unit: reviews, plans, looks after people. */
  CSU("Community Safety Unit"),
  /**
   * Speaks for an agency of the partnership: at the desk, of the actions of the plan that it leads
   * or takes part in, and of nothing else. Files no reports.
   */
  PARTNER("Partner agency");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The authority that Spring Security knows this role by. */
  public String authority() {
    return "ROLE_" + name();
  }
}
