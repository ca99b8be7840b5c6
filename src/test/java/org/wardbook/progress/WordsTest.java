package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "1, reports, 1 report",
    "2, reports, 2 reports",
    "0, reports, 0 reports",
    "1, communities, 1 community",
    "3, communities, 3 communities",
    "1, people, 1 person",
    "2, people, 2 people",
    "1, distinct hot spot areas, 1 distinct hot spot area",
    "1, percent, 1 percent"
  })
  void usesTheSingular_whenThereIsOne(int number, String things, String said) {
    assertThat(Words.count(number, things)).isEqualTo(said);
  }
}
