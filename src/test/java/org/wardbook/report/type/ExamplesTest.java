package org.wardbook.report.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.wardbook.register.Registers;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.DefinitionValidator;
import org.wardbook.report.definition.ExampleRegisters;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.FieldProblem.Severity;
import org.wardbook.report.definition.FormDefinition;
import org.wardbook.report.definition.NamedRule;
import org.wardbook.report.definition.ProblemTexts;
import org.wardbook.report.definition.ValidationContext;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.ShippedWards;
import org.wardbook.ward.WardAtPin;
import org.wardbook.ward.WardLookup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs every example of every type. {@code frontend/report-types/examples.test.ts} runs the same
 * files, so that phone and server say the same of every report.
 */
class ExamplesTest {
  private static final Path TYPES = Path.of("frontend/report-types");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final WardLookup WARDS = new WardLookup(ShippedWards.read());

  private static DefinitionCatalogue catalogue;
  private static DefinitionValidator validator;
  private static ProblemTexts texts;

  /** The published types and the rules of each, and nothing else of the application. */
  @ComponentScan(
      basePackageClasses = PublishedTypes.class,
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Rules|PublishedTypes)"))
  static class Types {}

  @BeforeAll
  static void collectTypes() {
    try (var context = new AnnotationConfigApplicationContext(Types.class)) {
      catalogue = context.getBean(DefinitionCatalogue.class);
      validator = context.getBean(DefinitionValidator.class);
      texts = context.getBean(ProblemTexts.class);
      List<String> rules =
          context.getBeansOfType(NamedRule.class).values().stream().map(NamedRule::name).toList();
      for (FormDefinition definition : catalogue.all()) {
        assertThat(rules).containsAll(definition.rules());
      }
    }
  }

  /** One file, by the key of its type and its name. */
  record Example(String type, String name) {
    JsonNode read() {
      return JSON.readTree(TYPES.resolve(type).resolve("examples").resolve(name).toFile());
    }
  }

  static List<Example> examples() throws IOException {
    try (Stream<Path> files = Files.walk(TYPES)) {
      return files
          .map(file -> TYPES.relativize(file))
          .filter(file -> file.getNameCount() == 3 && file.getName(1).endsWith("examples"))
          .map(file -> new Example(file.getName(0).toString(), file.getName(2).toString()))
          .sorted(Comparator.comparing(Example::type).thenComparing(Example::name))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void findsExactlyTheProblems_whenAnExampleIsValidated(Example file) {
    JsonNode example = file.read();
    JsonNode content = example.path("content");
    FormDefinition definition = definition(file.type(), content);
    List<FieldProblem> expected =
        example.path("problems").valueStream().map(ExamplesTest::problem).toList();
    Instant now = Instant.parse(example.path("now").stringValue());
    var context = new ValidationContext(now, pin(content), registers(file.type()));

    assertThat(validator.validate(definition, content, context)).isEqualTo(expected);
    assertThat(validator.malformed(definition, content))
        .isEqualTo(expected.stream().filter(DefinitionValidator::isMalformed).toList());
    assertThat(expected)
        .allSatisfy(problem -> assertThat(texts.textOf(problem, definition)).doesNotMatch("[{}]"));
  }

  @Test
  void hasExamples_whenATypeIsPublished() throws IOException {
    assertThat(catalogue.all())
        .isNotEmpty()
        .allSatisfy(
            definition ->
                assertThat(TYPES.resolve(definition.key()).resolve("examples"))
                    .isNotEmptyDirectory());
  }

  @Test
  void saysWhatItsFileSays_whenADefinitionIsWrittenAsJson() {
    for (FormDefinition definition : catalogue.all()) {
      String file = "definition.v" + definition.version() + ".json";
      assertThat(JSON.readTree(JSON.writeValueAsString(definition)))
          .isEqualTo(JSON.readTree(TYPES.resolve(definition.key()).resolve(file).toFile()));
    }
  }

  /** The version that the example names, so that old ones stay tried; else the newest. */
  private static FormDefinition definition(String type, JsonNode content) {
    return catalogue
        .find(type, content.path("definitionVersion").asInt(0))
        .or(() -> catalogue.latest(type))
        .orElseThrow();
  }

  /** What the examples of a type name, as the CSU might have set it. */
  private static Registers registers(String type) {
    Path file = TYPES.resolve(type).resolve("example-registers.json");
    return Files.exists(file) ? ExampleRegisters.in(JSON.readTree(file.toFile())) : Registers.NONE;
  }

  private static FieldProblem problem(JsonNode json) {
    return new FieldProblem(
        json.path("field").stringValue(),
        json.path("code").stringValue(),
        json.path("severity").stringValue().equals("block") ? Severity.BLOCK : Severity.WARN);
  }

  private static @Nullable WardAtPin pin(JsonNode content) {
    JsonNode location = content.path("location");
    double lat = location.path("lat").doubleValue(Double.NaN);
    double lon = location.path("lon").doubleValue(Double.NaN);
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180
        ? WARDS.at(MicroPoint.ofDegrees(lat, lon))
        : null;
  }
}
