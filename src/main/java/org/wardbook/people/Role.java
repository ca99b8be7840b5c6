package org.wardbook.people;

/** What a person may do (practice §8). */
public enum Role {
  /** Files reports of every kind; accepted on receipt unless something is odd. */
  WARDEN("Warden"),
  /** Files reports, which wait for the CSU. */
  VOLUNTEER("Volunteer"),
  /** The Community Safety Unit: reviews, plans, looks after people; the only role at the desk. */
  CSU("Community Safety Unit");

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
