package org.wardbook.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files that say what registers there are. */
class RegisterDefinitionsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private final RegisterDefinitions definitions;

  RegisterDefinitionsTest() throws IOException {
    definitions = new RegisterDefinitions();
  }

  @Test
  void nameOnlyFieldsThatTheyHave() {
    for (var register : definitions.all()) {
      var keys = register.fields().stream().map(RegisterField::key).toList();
      assertThat(keys).as(register.key()).doesNotHaveDuplicates();
      for (var field : register.fields()) {
        assertThat(field.kind() == RegisterField.Kind.CHOICE)
            .as(field.key())
            .isEqualTo(!field.options().isEmpty());
        assertThat(field.above() == null || keys.contains(field.above())).isTrue();
      }
      for (var key : register.once() == null ? List.<String>of() : register.once()) {
        assertThat(key.equals("name") || keys.contains(key)).as(key).isTrue();
      }
      for (var unset : register.unset()) {
        if (unset.without() != null) {
          assertThat(keys).containsAll(unset.without().keySet());
        }
      }
    }
  }

  @Test
  void sayWhatIsMissing_whenNothingIsSet() {
    assertThat(definitions.all())
        .allMatch(register -> !register.missingOn(TODAY, Registers.NONE).isEmpty());
  }

  @Test
  void sayOnlyTheThemeThatIsMissing_whenTheOthersAreSet() {
    var wards = definitions.find("priority-ward").orElseThrow();
    var registers =
        new Registers(
            Map.of("priority-ward", List.of(ward("burglary", null), ward("vehicle-crime", null))));

    assertThat(wards.missingOn(TODAY, registers))
        .containsExactly(
            "No priority wards are set for the environment: action 4.2 can't be judged.");
  }

  @Test
  void sayThatItIsMissing_whenItEndedYesterday() {
    var wards = definitions.find("priority-ward").orElseThrow();
    var registers =
        new Registers(Map.of("priority-ward", List.of(ward("burglary", TODAY.minusDays(1)))));

    assertThat(wards.missingOn(TODAY, registers)).hasSize(3);
    assertThat(wards.missingOn(TODAY.minusDays(1), registers)).hasSize(2);
  }

  private static RegisterEntry ward(String theme, @Nullable LocalDate until) {
    var values =
        (ObjectNode)
            JsonMapper.shared()
                .readTree("{\"ward\": \"E05009962\", \"theme\": \"%s\"}".formatted(theme));
    return new RegisterEntry(theme, "Otford and Shoreham", values, null, until);
  }
}
