package org.wardbook.report.definition;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wardbook.register.RegisterEntry;
import org.wardbook.register.Registers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Registers as an example file writes them, which is how {@code GET /reference} does. */
public final class ExampleRegisters {
  private ExampleRegisters() {}

  public static Registers in(JsonNode json) {
    return new Registers(
        json.properties().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, register -> entries(register.getValue()))));
  }

  private static List<RegisterEntry> entries(JsonNode entries) {
    return entries
        .valueStream()
        .map(entry -> JsonMapper.shared().treeToValue(entry, RegisterEntry.class))
        .toList();
  }
}
