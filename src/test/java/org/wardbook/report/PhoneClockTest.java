package org.wardbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How wrong the clock of a phone is, and what is done about it. */
class PhoneClockTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-23T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT0S, PT0S",
    "PT9M59.999S, PT0S",
    "PT10M, PT0S",
    "PT10M0.001S, PT10M0.001S",
    "PT3H, PT3H",
    "P500D, P500D",
    "PT-9M59.999S, PT0S",
    "PT-10M, PT0S",
    "PT-10M-0.001S, PT-10M-0.001S",
    "PT-72H, PT-72H"
  })
  void correctsByAllOfIt_whenItIsMoreThanTenMinutesOut(Duration slow, Duration correction) {
    assertThat(PhoneClock.correction(RECEIVED.minus(slow), RECEIVED)).isEqualTo(correction);
  }

  @Test
  void believesTheClock_whenThePhoneDoesNotSayWhenItSends() {
    assertThat(PhoneClock.correction(null, RECEIVED)).isZero();
    assertThat(PhoneClock.now(null, RECEIVED)).isEqualTo(RECEIVED);
  }

  @ParameterizedTest
  @CsvSource({
    // A little slow: what it saw is past by the server's clock in any case.
    "2026-11-23T11:59:00Z, 2026-11-23T12:00:00Z",
    "2026-11-23T11:50:00Z, 2026-11-23T12:00:00Z",
    "2026-11-23T11:49:59Z, 2026-11-23T11:49:59Z",
    // Fast: what it saw a minute ago is not in the future.
    "2026-11-23T12:00:01Z, 2026-11-23T12:00:01Z",
    "2026-11-26T12:00:00Z, 2026-11-26T12:00:00Z"
  })
  void judgesTimesByThePhonesOwnClock_whenThatIsFastOrWrong(Instant sentAt, Instant now) {
    assertThat(PhoneClock.now(sentAt, RECEIVED)).isEqualTo(now);
  }
}
