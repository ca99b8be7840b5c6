package org.wardbook.base;

import java.util.Optional;

/** What the frame of the desk's pages shows of the person whose pages they are. */
public interface WhoIsSignedIn {
  /** The name that others know them by; empty when nobody is signed in. */
  Optional<String> displayName();

  /** The agency whose pages they are to them; empty for the CSU, whose desk it is. */
  Optional<String> agencyName();
}
