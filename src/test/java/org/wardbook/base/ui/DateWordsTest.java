package org.wardbook.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2011-06-08T13:05:00Z | 8 June 2011, 14:05",
        "2026-12-31T23:59:59Z | 31 December 2026, 23:59",
        "2026-03-29T00:59:00Z | 29 March 2026, 00:59",
        "2026-03-29T01:00:00Z | 29 March 2026, 02:00"
      })
  void saysTheTimeOnTheClocksOfTheDistrict(Instant instant, String words) {
    assertThat(DateWords.dayAndTime(instant)).isEqualTo(words);
  }
}
