package org.wardbook.report.ui;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardbook.register.RegisterDefinitions;
import org.wardbook.register.RegisterEntry;
import org.wardbook.register.RegisterService;

/** Which wards have priority, and for what, as the CSU set it. */
@Component
final class PriorityWardNames {
  private static final String REGISTER = "priority-ward";
  private static final String THEME = "theme";

  private final RegisterService registers;
  private final Map<String, String> themes;

  PriorityWardNames(RegisterService registers, RegisterDefinitions definitions) {
    this.registers = registers;
    this.themes =
        definitions.find(REGISTER).stream()
            .flatMap(register -> register.fields().stream())
            .filter(field -> field.key().equals(THEME))
            .flatMap(field -> field.options().stream())
            .collect(
                Collectors.toMap(option -> option.value().asString(""), option -> option.label()));
  }

  /** The themes in words by the code of the ward. */
  Map<String, String> on(LocalDate day) {
    return registers.current().validOn(REGISTER, day).stream()
        .collect(
            Collectors.groupingBy(
                entry -> entry.values().path("ward").asString(""),
                Collectors.mapping(this::theme, Collectors.joining(", "))));
  }

  private String theme(RegisterEntry entry) {
    var key = entry.values().path(THEME).asString("");
    return themes.getOrDefault(key, key);
  }
}
