package org.wardbook.report.type.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardbook.report.type.audit.AuditScore.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the examples that {@code score.test.ts} runs on the phone's side. */
class AuditScoreTest {
  private static final Path EXAMPLES =
      Path.of("frontend/report-types/environmental-audit/score-examples.json");

  static Stream<Arguments> examples() {
    return JsonMapper.shared()
        .readTree(EXAMPLES.toFile())
        .valueStream()
        .map(example -> Arguments.of(example.path("name").stringValue(), example));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void isReckonedAsOnThePhone(String name, JsonNode example) {
    for (var score : AuditScore.of(example.path("transects"))) {
      var expected = example.path("scores").path(score.element().key());

      assertThat(score.graded()).isEqualTo(expected.path(0).intValue());
      assertThat(score.percent())
          .usingComparator(Comparator.nullsFirst(Comparator.naturalOrder()))
          .isEqualTo(expected.path(1).isNull() ? null : expected.path(1).decimalValue());
    }
    assertThat(AuditScore.of(example.path("transects"))).hasSize(Element.values().length);
  }
}
