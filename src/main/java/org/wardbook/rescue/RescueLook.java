package org.wardbook.rescue;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.FormDefinition;
import tools.jackson.databind.JsonNode;

/** Lists what is in a file, part after part. */
final class RescueLook implements Part.Visitor {
  private final DefinitionCatalogue definitions;
  private final People people;
  private final Map<UUID, RescueContents.Found> reports = new LinkedHashMap<>();
  private final Map<UUID, RescueContents.Found> unfinished = new LinkedHashMap<>();
  private String account = "";
  private @Nullable Instant exportedAt;
  private int photos;

  RescueLook(DefinitionCatalogue definitions, People people) {
    this.definitions = definitions;
    this.people = people;
  }

  @Override
  public void visit(Part part) {
    switch (part.kind()) {
      case "file" -> {
        account = part.text("account");
        exportedAt = instant(part.about().path("exportedAt"));
      }
      case "report" -> add(part, reports);
      case "draft" -> add(part, unfinished);
      case "photo" -> countPhoto(part);
      default -> {}
    }
  }

  private void add(Part part, Map<UUID, RescueContents.Found> found) {
    var content = part.about().path("content");
    var id = idOf(content.path("id"));
    if (id != null) {
      var said = part.about().path("attention");
      found.put(
          id,
          new RescueContents.Found(
              id,
              titleOf(definitions, content.path("type").asString("")),
              instant(content.path("observedAt")),
              0,
              said.isString() ? said.stringValue() : null));
    }
  }

  private void countPhoto(Part part) {
    photos++;
    var id = idOf(part.about().path("report"));
    if (id != null) {
      reports.computeIfPresent(id, (same, found) -> found.withAnotherPhoto());
      unfinished.computeIfPresent(id, (same, found) -> found.withAnotherPhoto());
    }
  }

  boolean foundSomething() {
    return !reports.isEmpty() || !unfinished.isEmpty();
  }

  RescueContents contents(@Nullable String damage) {
    var author = people.findByUsername(account).map(Person::displayName).orElse(null);
    return new RescueContents(
        account,
        author,
        exportedAt,
        List.copyOf(reports.values()),
        List.copyOf(unfinished.values()),
        photos,
        damage);
  }

  static @Nullable UUID idOf(JsonNode id) {
    try {
      return UUID.fromString(id.asString(""));
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }

  static String titleOf(DefinitionCatalogue definitions, String type) {
    return definitions.latest(type).map(FormDefinition::title).orElse(type);
  }

  private static @Nullable Instant instant(JsonNode text) {
    try {
      return Instant.parse(text.asString(""));
    } catch (DateTimeException notAnInstant) {
      return null;
    }
  }
}
