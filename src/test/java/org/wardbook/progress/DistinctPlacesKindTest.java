package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistinctPlacesKindTest {
  private final DistinctPlacesKind kind = new DistinctPlacesKind();
  private final MeasureOnDay fiveHotSpots =
      SomeMeasure.of("distinct-places")
          .target("5", "hot spot areas")
          .due("2027-03-31")
          .on("2026-11-23");

  @Test
  void isMet_whenThereAreAsManyPlacesAsTheTarget() {
    var reckoning = kind.reckon(fiveHotSpots, at("A", "B", "C", "D", "E"));

    assertThat(reckoning.status()).isEqualTo(MeasureStatus.MET);
    assertThat(reckoning.shown()).isEqualTo("5 hot spot areas");
  }

  @Test
  void countsAPlaceOnce_whenItsNameDiffersOnlyInCapitalsAndSpaces() {
    var reckoning = kind.reckon(fiveHotSpots, at("Bat and Ball", "bat  and ball ", "A", "B", "C"));

    assertThat(reckoning.value()).isEqualByComparingTo("4");
    assertThat(reckoning.status()).isNotEqualTo(MeasureStatus.MET);
    assertThat(reckoning.notCounted())
        .extracting(NotCounted::because)
        .containsExactly("“bat  and ball ” counts already with FT-000000.");
  }

  @Test
  void isNone_whenNothingWasReported() {
    assertThat(kind.reckon(fiveHotSpots, List.of()).shown()).isEqualTo("0 hot spot areas");
  }

  private static List<Evidence> at(String... places) {
    return IntStream.range(0, places.length)
        .mapToObj(
            number ->
                new Evidence(SomeReport.numbered(number).build(), null, 1, places[number], true))
        .toList();
  }
}
