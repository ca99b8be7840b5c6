package org.wardbook.report.type.speedwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the examples that {@code figures.test.ts} runs too. */
class SessionFiguresTest {
  static Stream<JsonNode> examples() {
    return JsonMapper.shared()
        .readTree(Path.of("frontend/report-types/speedwatch-session/example-figures.json").toFile())
        .valueStream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void areTheSameAsOnThePhone_whateverTheSession(JsonNode example) {
    @Nullable Integer threshold =
        example.path("threshold").isNull() ? null : example.path("threshold").intValue();

    assertThat(SessionFigures.of(example.path("answers"), threshold))
        .as(example.path("name").stringValue())
        .isEqualTo(JsonMapper.shared().treeToValue(example.path("figures"), SessionFigures.class));
  }
}
