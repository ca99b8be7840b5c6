package org.wardbook.security;

import java.time.Duration;
import org.springframework.security.authentication.AccountStatusException;

/** Somebody has to wait before the next attempt to sign in. */
public class TooManyAttempts extends AccountStatusException {
  private final long minutes;

  TooManyAttempts(Duration wait) {
    super("Too many failed attempts to sign in");
    minutes = wait.plusSeconds(59).toMinutes();
  }

  /** Rounded up, so that waiting that long is enough. */
  public long minutes() {
    return minutes;
  }
}
