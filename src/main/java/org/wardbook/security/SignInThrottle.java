package org.wardbook.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: after a few failures for a username from one address, that
 * pair has to wait. The same username from elsewhere doesn't, so nobody is locked out by others.
 */
@Component
class SignInThrottle {
  static final int FAILURES_ALLOWED = 10;
  static final Duration WINDOW = Duration.ofMinutes(15);

  /** Guessing under ever new names must not fill the memory. */
  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /** How long to wait before the next attempt; zero when none is needed. */
  synchronized Duration wait(String username, String address) {
    var known = failures.get(key(username, address));
    if (known == null || known.count() < FAILURES_ALLOWED) {
      return Duration.ZERO;
    }
    var left = Duration.between(clock.instant(), known.first().plus(WINDOW));
    return left.isNegative() ? Duration.ZERO : left;
  }

  synchronized void failed(String username, String address) {
    var now = clock.instant();
    failures.merge(
        key(username, address),
        new Failures(now, 1),
        (known, first) ->
            known.first().plus(WINDOW).isAfter(now)
                ? new Failures(known.first(), known.count() + 1)
                : first);
  }

  synchronized void succeeded(String username, String address) {
    failures.remove(key(username, address));
  }

  private static String key(String username, String address) {
    return username.toLowerCase(Locale.ROOT) + " " + address;
  }

  private record Failures(Instant first, int count) {}
}
