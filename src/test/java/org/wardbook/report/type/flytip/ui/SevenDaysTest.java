package org.wardbook.report.type.flytip.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardbook.report.ClockReading;

class SevenDaysTest {
  private static final Instant SEEN = Instant.parse("2011-06-01T09:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2011-06-01 | Due 8 June 2011, 7 days left | false",
        "2011-06-07 | Due 8 June 2011, 1 day left | false",
        "2011-06-08 | Due 8 June 2011, today | false",
        "2011-06-09 | Due 8 June 2011, 1 day late | true"
      })
  void countsDownToTheEndOfTheSeventhDay_whileItLies(LocalDate today, String words, boolean late) {
    var sevenDays = new SevenDays(new ClockReading(null, SEEN, null), 7, today);

    assertThat(sevenDays.inShort()).isEqualTo(words);
    assertThat(sevenDays.isLate()).isEqualTo(late);
  }

  /** The boundary of practice §2.3: 23:59 of the eighth in London is in time, 00:01 is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2011-06-08T22:59:00Z | Cleared 8 June 2011 | cleared on 8 June 2011, in time.",
        "2011-06-08T23:01:00Z | Cleared 9 June 2011, late | cleared on 9 June 2011, 1 day late."
      })
  void judgesByTheDayInLondon_whenItWasCleared(Instant cleared, String inShort, String inFull) {
    var sevenDays =
        new SevenDays(new ClockReading(null, SEEN, cleared), 7, LocalDate.of(2011, 7, 1));

    assertThat(sevenDays.inShort()).isEqualTo(inShort);
    assertThat(sevenDays.inFull()).endsWith(inFull);
  }

  @Test
  void saysWhyNoClockRuns_whenTheLandIsPrivate() {
    var sevenDays =
        new SevenDays(
            new ClockReading("it is not on public land", SEEN, null), 7, LocalDate.of(2011, 7, 1));

    assertThat(sevenDays.inShort()).isEqualTo("No clock");
    assertThat(sevenDays.inFull()).contains("do not run for it: it is not on public land.");
    assertThat(sevenDays.isLate()).isFalse();
  }
}
