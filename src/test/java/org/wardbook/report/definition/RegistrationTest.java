package org.wardbook.report.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the examples that {@code frontend/forms/registration.test.ts} runs too. */
class RegistrationTest {
  private static JsonNode examples(String of) {
    return JsonMapper.shared()
        .readTree(Path.of("frontend/forms/examples/registrations.json").toFile())
        .path(of);
  }

  static Stream<JsonNode> plates() {
    return examples("plates").valueStream();
  }

  static Stream<JsonNode> ages() {
    return examples("ages").valueStream();
  }

  @ParameterizedTest
  @MethodSource("plates")
  void isOfTheFormatThatThePhoneSays_whenItIsTyped(JsonNode example) {
    Registration plate = Registration.typed(example.path("typed").stringValue());

    assertThat(plate.text()).isEqualTo(example.path("registration").stringValue());
    assertThat(
            plate
                .format()
                .map(format -> format.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse(null))
        .isEqualTo(example.path("format").stringValue(null));
    assertThat(plate.swapOffer().map(Registration::text).orElse(null))
        .isEqualTo(example.path("offer").stringValue(null));
  }

  @ParameterizedTest
  @MethodSource("ages")
  void isNewerThanTheDay_whenItsAgeCodeIsNotGivenOutYet(JsonNode example) {
    LocalDate day = LocalDate.parse(example.path("day").stringValue());

    assertThat(new Registration(example.path("registration").stringValue()).isNewerThan(day))
        .isEqualTo(example.path("newer").booleanValue());
  }

  @ParameterizedTest
  @CsvSource({"GY12ABC, GY12 •••", "A1, A •••", "ABC1, AB •••", "'', ' •••'", "X, X •••"})
  void hidesItsEnd_whenItIsMasked(String plate, String masked) {
    assertThat(new Registration(plate).masked()).isEqualTo(masked);
  }

  @Test
  void saysNothing_whenItGetsIntoALog() {
    assertThat(new Registration("GY12ABC")).asString().doesNotContain("GY12");
  }
}
