package org.wardbook.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.base.StoredInstant;
import org.wardbook.report.PlannedWork.Entry;
import org.wardbook.report.PlannedWork.Entry.Status;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.FormDefinition;
import org.wardbook.report.definition.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what is planned or done from its report's own words. */
@Component
class PlannedEntries {
  private final JsonMapper json;
  private final DefinitionCatalogue definitions;

  PlannedEntries(JsonMapper json, DefinitionCatalogue definitions) {
    this.json = json;
    this.definitions = definitions;
  }

  /** With the columns id, reference, type, ward, observed_at and answers. */
  Entry entry(ResultSet row) throws SQLException {
    var answers = json.readValue(row.getString("answers"), ObjectNode.class);
    var plannedFor = answers.path("plannedFor").asString("");
    return new Entry(
        UUID.fromString(row.getString("id")),
        row.getString("reference"),
        what(row.getString("type"), answers),
        row.getString("ward"),
        Status.of(answers.path("status").asString("")),
        plannedFor.isEmpty()
            ? London.dayOf(StoredInstant.of(row.getString("observed_at")))
            : LocalDate.parse(plannedFor));
  }

  /** "Op Zig Zag: the name it was given", or the type and the name of the fair. */
  private String what(String type, ObjectNode answers) {
    var form = definitions.latest(type);
    var kind = answers.path("kind").asString("");
    var sort =
        form.flatMap(known -> known.field("kind"))
            .flatMap(field -> field.option(kind))
            .map(Option::label)
            .or(() -> form.map(FormDefinition::title))
            .orElse(type);
    return name(answers).map(name -> sort + ": " + name).orElse(sort);
  }

  private static Optional<String> name(ObjectNode answers) {
    return Stream.of("title", "fairName", "venue")
        .map(field -> answers.path(field).asString(""))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
