package org.wardbook.report;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How wrong a phone's clock is: the time at which it says that it sends, held against the time at
 * which that arrives. The 7-day clock starts when something was seen (practice §2), so a time by a
 * clock that is hours or days out is put right by as much (decision 0019).
 */
final class PhoneClock {
  /**
   * What a clock may be out before its times are changed. Sending takes a minute at the worst, and
   * phones without a network for weeks drift by seconds a day.
   */
  static final Duration TOLERATED = Duration.ofMinutes(10);

  private PhoneClock() {}

  /** The server's clock minus the phone's; zero when the phone doesn't say. */
  static Duration skew(@Nullable Instant sentAt, Instant receivedAt) {
    return sentAt == null ? Duration.ZERO : Duration.between(sentAt, receivedAt);
  }

  /** What to add to the phone's times; zero when its clock is believed. */
  static Duration correction(@Nullable Instant sentAt, Instant receivedAt) {
    var skew = skew(sentAt, receivedAt);
    return skew.abs().compareTo(TOLERATED) > 0 ? skew : Duration.ZERO;
  }

  /**
   * What to hold the phone's times against, so that what it saw a minute ago is not in the future:
   * its own clock where that is fast or wrong, else the server's.
   */
  static Instant now(@Nullable Instant sentAt, Instant receivedAt) {
    if (sentAt == null) {
      return receivedAt;
    }
    var isOwnClock = sentAt.isAfter(receivedAt) || !correction(sentAt, receivedAt).isZero();
    return isOwnClock ? sentAt : receivedAt;
  }
}
