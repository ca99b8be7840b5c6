package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioKindTest {
  private final RatioKind kind = new RatioKind();

  @Test
  void isNoFigureAndNotZero_whenNothingWasReported() {
    var reckoning = kind.reckon(SomeMeasure.of("ratio").on("2026-11-23"), List.of());

    assertThat(reckoning.value()).isNull();
    assertThat(reckoning.shown()).isEqualTo("None reported");
    assertThat(reckoning.status()).isEqualTo(MeasureStatus.NO_TARGET);
  }

  @Test
  void isTheShareOfThoseThatCameOutAsWanted_whenSomeDidNot() {
    var reckoning = kind.reckon(SomeMeasure.of("ratio").on("2026-11-23"), reports(1, 3));

    assertThat(reckoning.shown()).isEqualTo("33.3% (1 of 3)");
    assertThat(reckoning.counted()).extracting(Counted::met).containsExactly(true, false, false);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 9, 80, BEHIND",
    "4, 5, 80, MET",
    "3, 4, 80, BEHIND",
    "2, 3, 80, WELL_BEHIND",
    "0, 1, 80, WELL_BEHIND"
  })
  void holdsTheShareAgainstItsTarget(int met, int all, String target, MeasureStatus status) {
    var measure = SomeMeasure.of("ratio").target(target, "percent").on("2026-11-23");

    assertThat(kind.reckon(measure, reports(met, all)).status()).isEqualTo(status);
  }

  private static List<Evidence> reports(int met, int all) {
    return IntStream.range(0, all)
        .mapToObj(
            number ->
                new Evidence(SomeReport.numbered(number).build(), null, 1, null, number < met))
        .toList();
  }
}
