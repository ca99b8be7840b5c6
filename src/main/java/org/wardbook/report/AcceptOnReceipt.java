package org.wardbook.report;

import org.wardbook.people.Role;

/** Whose reports of a type are accepted as soon as they arrive without any problem. */
public enum AcceptOnReceipt {
  NOBODY,
  /** The default: wardens and the CSU; those of volunteers wait. */
  WARDENS,
  EVERYBODY;

  boolean trusts(Role author) {
    return switch (author) {
      case WARDEN, CSU -> this != NOBODY;
      case VOLUNTEER -> this == EVERYBODY;
      case PARTNER -> false;
    };
  }
}
