package org.wardbook.report.definition;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what is said of identifiable people and vehicles apart from the other answers. In a group
 * this goes row by row: the speeds of a session are for figures, its plates are not. A row of the
 * restricted part belongs to the row of the same place among the answers.
 */
public final class RestrictedSplit {
  private RestrictedSplit() {}

  /** Takes the restricted answers out of these and returns them. */
  public static ObjectNode take(FormDefinition definition, ObjectNode answers) {
    return take(definition.fields(), answers);
  }

  /**
   * The answers with the restricted ones back in their places. A group that is not among the
   * answers at all was kept whole, as all groups with a plate once were.
   */
  public static ObjectNode merge(ObjectNode answers, ObjectNode restricted) {
    ObjectNode all = answers.deepCopy();
    restricted
        .properties()
        .forEach(
            entry -> {
              JsonNode rows = all.path(entry.getKey());
              if (rows.isArray() && rows.size() == entry.getValue().size()) {
                IntStream.range(0, rows.size())
                    .forEach(
                        row ->
                            ((ObjectNode) rows.path(row))
                                .setAll((ObjectNode) entry.getValue().path(row)));
              } else {
                all.set(entry.getKey(), entry.getValue());
              }
            });
    return all;
  }

  /**
   * The restricted answers of a correction, with those held so far that it says nothing of. A phone
   * forgets them once they were received, so leaving one out does not mean that it was wrong; null
   * takes it away, and so does a change that leaves its question unasked. Rows are known again by
   * their {@code id}: one that is gone takes its plate with it.
   *
   * @param sent the answers of the correction as they came
   * @param held all answers of the version that it corrects
   */
  public static ObjectNode keeping(FormDefinition definition, JsonNode sent, ObjectNode held) {
    ObjectNode all = ((ObjectNode) sent).deepCopy();
    for (FieldDefinition field : definition.fields()) {
      if (field.restricted()) {
        keep(field, all, held);
      } else if (all.path(field.key()).isArray() && hasRestricted(field)) {
        all.path(field.key())
            .forEach(
                row ->
                    heldRow(field, row, held)
                        .ifPresent(
                            before ->
                                field.fields().stream()
                                    .filter(FieldDefinition::restricted)
                                    .forEach(inner -> keep(inner, (ObjectNode) row, before))));
      }
    }
    return take(definition, DefinitionValidator.askedAnswers(definition, all));
  }

  private static void keep(FieldDefinition field, ObjectNode answers, JsonNode held) {
    if (!answers.has(field.key()) && held.has(field.key())) {
      answers.set(field.key(), held.path(field.key()));
    }
  }

  private static Optional<JsonNode> heldRow(FieldDefinition group, JsonNode row, JsonNode held) {
    return group.fields().stream()
        .filter(field -> field.kind() == FieldKind.ID && row.path(field.key()).isString())
        .findFirst()
        .flatMap(
            id ->
                held.path(group.key())
                    .valueStream()
                    .filter(before -> before.path(id.key()).equals(row.path(id.key())))
                    .findFirst());
  }

  private static ObjectNode take(List<FieldDefinition> fields, ObjectNode answers) {
    ObjectNode restricted = answers.objectNode();
    for (FieldDefinition field : fields) {
      JsonNode answer = answers.get(field.key());
      if (answer == null) {
        continue;
      }
      if (field.restricted()) {
        restricted.set(field.key(), answer);
        answers.remove(field.key());
      } else if (answer.isArray() && hasRestricted(field)) {
        ArrayNode rows = answers.arrayNode();
        answer.forEach(row -> rows.add(take(field.fields(), (ObjectNode) row)));
        if (rows.valueStream().anyMatch(row -> !row.isEmpty())) {
          restricted.set(field.key(), rows);
        }
      }
    }
    return restricted;
  }

  private static boolean hasRestricted(FieldDefinition field) {
    return field.fields().stream().anyMatch(FieldDefinition::restricted);
  }
}
