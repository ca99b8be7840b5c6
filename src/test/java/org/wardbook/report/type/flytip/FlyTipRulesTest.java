package org.wardbook.report.type.flytip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardbook.register.Registers;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.ValidationContext;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The kinds of plate of practice §1.6; {@code frontend/report-types/fly-tip/rules.test.ts} has the
 * same list. The other rules are shown by the type's examples.
 */
class FlyTipRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AA07 ENU",
        "A123 BCD",
        "Q123 ABC",
        "ABC 123D",
        "AIZ 1234",
        "ABC 1",
        "1234 AB",
        "123 D 456",
        "12345",
        "AA 12 AA",
        "gy12-abc"
      })
  void saysNothing_whenThePlateIsOfAKnownKind(String plate) {
    assertThat(problemsOf(plate)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"QB12 ABC", "ZZ12 ABC", "AB12 CDI", "B-MW 1234 X", "???", "GY12 ABCD"})
  void warns_whenThePlateIsOfNoKnownKind(String plate) {
    assertThat(problemsOf(plate))
        .containsExactly(FieldProblem.warn("vehicleRegistration", "registration-format"));
  }

  private static List<FieldProblem> problemsOf(String plate) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content.putObject("answers").put("vehicleRegistration", plate);
    ValidationContext context = new ValidationContext(Instant.EPOCH, null, Registers.NONE);
    return new FlyTipRules().vrmFormat().check(content, context);
  }
}
