package org.wardbook.report.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs the cases that {@code frontend/forms/validate.test.ts} runs. */
class EveryKindTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNode FILE =
      JSON.readTree(new File("frontend/forms/examples/every-kind.json"));
  private static final ValidationContext CONTEXT =
      new ValidationContext(
          Instant.parse("2026-11-23T10:30:00Z"), null, ExampleRegisters.in(FILE.path("registers")));

  private final FormDefinition definition =
      DefinitionCatalogue.read(
          new ByteArrayInputStream(FILE.path("definition").toString().getBytes(UTF_8)));
  private final DefinitionValidator validator = new DefinitionValidator(List.of());

  static Stream<Arguments> cases() {
    return FILE.path("cases")
        .valueStream()
        .map(
            one ->
                Arguments.of(
                    one.path("name").stringValue(),
                    one.path("answers"),
                    one.path("problems").valueStream().map(JsonNode::stringValue).toList()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void findsExactlyTheProblems_whenAnswersOfEveryKindAreValidated(
      String name, JsonNode answers, List<String> problems) {
    assertThat(validator.validate(definition, report(answers), CONTEXT))
        .as(name)
        .extracting(problem -> problem.field() + " " + problem.code())
        .isEqualTo(problems);
  }

  @Test
  void saysWhatItsJsonSaid_whenADefinitionIsWritten() {
    assertThat(JSON.readTree(JSON.writeValueAsString(definition)))
        .isEqualTo(FILE.path("definition"));
  }

  @Test
  void leavesOutWhatIsBlankUnknownOrWasNotAsked_whenAskedForTheAnswers() {
    JsonNode answers =
        JSON.readTree(
            """
            {"story": " ", "shade": "dark", "depthOfShade": 2, "stranger": 1, "done": false,
             "people": [{"name": "Ann", "member": false, "since": "2011-06-08"}]}
            """);

    assertThat(DefinitionValidator.askedAnswers(definition, answers))
        .isEqualTo(
            JSON.readTree(
                """
                {"done": false, "people": [{"name": "Ann", "member": false}]}
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "depth|too-small|‘Depth’ must be 0.5 or more",
        "count|too-large|‘Count’ must be 3 or less",
        "code|too-long|‘Code’ must be 5 characters or fewer",
        "people|too-few-rows|‘People’ needs at least 2",
        "people[1].name|required|Answer ‘Name (2)’",
        "photos|too-many-photos|There are too many photos. Keep 0 at most.",
        "observedAt|wrong-format|‘When it was’ is not written as it should be",
        "stranger|unknown-field|‘stranger’ is not a question of this form",
        "count|a-code-of-the-future|Check ‘Count’"
      })
  void namesTheQuestionAndItsLimit_whenAProblemIsPutInWords(
      String field, String code, String text) {
    assertThat(ProblemTexts.read().textOf(FieldProblem.block(field, code), definition))
        .isEqualTo(text);
  }

  private static ObjectNode report(JsonNode answers) {
    ObjectNode report =
        (ObjectNode)
            JSON.readTree(
                """
                {"id": "0d9f1c1e-6f0a-4f0e-9d57-3b0c5d5b7a10", "type": "every-kind",
                 "definitionVersion": 1, "observedAt": "2026-11-23T10:02:11.000Z",
                 "savedAt": "2026-11-23T10:06:30.000Z",
                 "location": {"lat": 51.26632, "lon": 0.06892, "source": "map"}}
                """);
    report.set("answers", answers);
    return report;
  }
}
