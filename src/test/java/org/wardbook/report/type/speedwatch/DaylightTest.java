package org.wardbook.report.type.speedwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the examples that {@code daylight.test.ts} runs too. */
class DaylightTest {
  private static final JsonNode EXAMPLES =
      JsonMapper.shared()
          .readTree(
              Path.of("frontend/report-types/speedwatch-session/example-daylight.json").toFile());

  static Stream<JsonNode> sunsets() {
    return EXAMPLES.path("sunsets").valueStream();
  }

  static Stream<JsonNode> sunrises() {
    return EXAMPLES.path("sunrises").valueStream();
  }

  static Stream<JsonNode> sameOnBothSides() {
    return EXAMPLES.path("sameOnBothSides").valueStream();
  }

  @ParameterizedTest
  @MethodSource("sunsets")
  void endsWithinTwoMinutesOfThePublishedTime_whenTheSunSetsOverLondon(JsonNode example) {
    assertThat(overLondon(example).sunset())
        .isCloseTo(moment(example, "minute"), within(2, ChronoUnit.MINUTES));
  }

  @ParameterizedTest
  @MethodSource("sunrises")
  void beginsWithinTwoMinutesOfThePublishedTime_whenTheSunRisesOverLondon(JsonNode example) {
    assertThat(overLondon(example).sunrise())
        .isCloseTo(moment(example, "minute"), within(2, ChronoUnit.MINUTES));
  }

  @ParameterizedTest
  @MethodSource("sameOnBothSides")
  void isTheSameAsOnThePhone_whereverItIs(JsonNode example) {
    var light =
        Daylight.of(
            day(example), example.path("lat").doubleValue(), example.path("lon").doubleValue());

    if (example.path("sunrise").isNull()) {
      assertThat(light).isEmpty();
    } else {
      assertThat(light)
          .contains(new Daylight(moment(example, "sunrise"), moment(example, "sunset")));
    }
  }

  private static Daylight overLondon(JsonNode example) {
    var london = EXAMPLES.path("london");
    return Daylight.of(
            day(example), london.path("lat").doubleValue(), london.path("lon").doubleValue())
        .orElseThrow();
  }

  private static LocalDate day(JsonNode example) {
    return LocalDate.parse(example.path("day").stringValue());
  }

  private static Instant moment(JsonNode example, String minute) {
    return day(example)
        .atStartOfDay(ZoneOffset.UTC)
        .plusMinutes(example.path(minute).intValue())
        .toInstant();
  }
}
