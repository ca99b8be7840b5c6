package org.wardbook.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.wardbook.people.Role;

/** To whose phones a register goes. What nobody needs on the spot stays at the desk. */
public enum Audience {
  @JsonProperty("everybody")
  EVERYBODY("Goes to every phone"),
  @JsonProperty("wardens")
  WARDENS("Goes to the phones of wardens and the CSU"),
  @JsonProperty("desk")
  DESK("Stays at the desk");

  private final String label;

  Audience(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether the register goes to the phones of people with this role; a partner has none. */
  public boolean includes(Role role) {
    return switch (this) {
      case EVERYBODY -> role != Role.PARTNER;
      case WARDENS -> role == Role.WARDEN || role == Role.CSU;
      case DESK -> false;
    };
  }
}
