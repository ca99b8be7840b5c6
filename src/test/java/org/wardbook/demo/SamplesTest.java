package org.wardbook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardbook.ward.ShippedWards;
import org.wardbook.ward.WardLookup;

class SamplesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");

  private static List<Sample> samples(Instant now) {
    return new Samples(ShippedWards.places(), new WardLookup(ShippedWards.read()), now).all();
  }

  @Test
  void inventsTheSameOnes_whenAskedTwice() {
    assertThat(samples(NOW)).isEqualTo(samples(NOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23T17:00:00Z",
        "2026-04-01T00:30:00Z",
        "2026-03-31T22:59:00Z",
        "2027-03-31T12:00:00Z"
      })
  void liesInTheRunningPlanYearAndNotInTheFuture_whateverTheDay(Instant now) {
    var start = startOfPlanYear(now);

    assertThat(samples(now))
        .allSatisfy(
            sample -> {
              assertThat(sample.observedAt()).isBetween(start, now);
              assertThat(sample.receivedAt()).isBetween(sample.observedAt(), now);
            });
  }

  @Test
  void liesInsideTheDistrict_whereverThePlace() {
    var lookup = new WardLookup(ShippedWards.read());

    assertThat(samples(NOW)).allMatch(sample -> lookup.find(sample.scene().point()).isPresent());
  }

  @Test
  void hasEveryFateAndManyWards_soThatThereIsSomethingToTry() {
    var samples = samples(NOW);
    var lookup = new WardLookup(ShippedWards.read());

    assertThat(samples).hasSize(Samples.NUMBER);
    assertThat(samples).extracting(Sample::fate).contains(Fate.values());
    assertThat(samples).anyMatch(sample -> sample.scene().isPrivate());
    assertThat(
            samples.stream()
                .map(sample -> lookup.find(sample.scene().point()).orElseThrow())
                .distinct())
        .hasSizeGreaterThan(12);
  }

  @Test
  void liesBesideTheOneBefore_whenItIsADuplicate() {
    var samples = samples(NOW);

    samples.stream()
        .filter(sample -> sample.fate() == Fate.DUPLICATE)
        .forEach(
            sample -> {
              var original = samples.get(sample.number() - 1);
              assertThat(original.fate()).isNotIn(Fate.DUPLICATE, Fate.NOT_ACCEPTED);
              assertThat(sample.scene().place()).isEqualTo(original.scene().place());
              assertThat(
                      Math.abs(sample.scene().point().latE6() - original.scene().point().latE6()))
                  .isLessThanOrEqualTo(100);
            });
  }

  @Test
  void drawsDifferentPictures_forDifferentWaste() {
    var pictures = new HashSet<String>();

    Arrays.stream(Waste.Picture.values())
        .map(picture -> DemoPictures.jpeg(picture, 1))
        .map(SampleContent::sha256)
        .forEach(pictures::add);

    assertThat(pictures).hasSameSizeAs(Waste.Picture.values());
    assertThat(DemoPictures.jpeg(Waste.Picture.TYRES, 1))
        .isEqualTo(DemoPictures.jpeg(Waste.Picture.TYRES, 1));
  }

  private static Instant startOfPlanYear(Instant now) {
    return List.of(Instant.parse("2026-03-31T23:00:00Z"), Instant.parse("2025-03-31T23:00:00Z"))
        .stream()
        .filter(start -> !start.isAfter(now) && now.isBefore(start.plus(Duration.ofDays(366))))
        .findFirst()
        .map(Objects::requireNonNull)
        .orElseThrow();
  }
}
