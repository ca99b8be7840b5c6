package org.wardbook.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;
import org.wardbook.report.StaleCorrection.Difference;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.FieldDefinition;
import org.wardbook.report.definition.RestrictedSplit;
import org.wardbook.ward.MicroPoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds a correction of an older version against what the report says by now. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StaleComparison {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final AllAnswers held;
  private final DefinitionCatalogue definitions;

  StaleComparison(
      JdbcClient jdbc, JsonMapper json, AllAnswers held, DefinitionCatalogue definitions) {
    this.jdbc = jdbc;
    this.json = json;
    this.held = held;
    this.definitions = definitions;
  }

  StaleCorrection compare(Report report, StaleRows.Kept kept) {
    var phone = json.readValue(kept.body(), ObjectNode.class);
    var before = version(report.id(), kept.revises());
    var definitionVersion = phone.path("definitionVersion").asInt();
    List<Difference> differences = new ArrayList<>();
    add(
        differences,
        StaleCorrection.OBSERVED_AT,
        timeOf(before, report, kept),
        text(report.observedAt()),
        text(kept.observedAt(phone)));
    add(
        differences,
        StaleCorrection.LOCATION,
        place(before.get("location")),
        place(report.location()),
        place(phone.get("location")));
    addAnswers(differences, report, before, phone, definitionVersion);
    if (!phone.path("photos").isMissingNode() && !photosOf(phone).equals(photosOf(report))) {
      add(
          differences,
          StaleCorrection.PHOTOS,
          number(photosOf(before)),
          number(photosOf(report)),
          number(photosOf(phone)));
    }
    return new StaleCorrection(
        kept.contentHash(),
        StoredInstant.of(kept.receivedAt()),
        StoredInstant.of(phone.path("savedAt").stringValue()),
        definitionVersion,
        definitionVersion == report.definitionVersion(),
        List.copyOf(differences));
  }

  /**
   * Put right too: a time of the report as it stands by its own clock, any other by the phone’s.
   */
  private static @Nullable JsonNode timeOf(ObjectNode version, Report report, StaleRows.Kept kept) {
    if (!version.has("observedAt")) {
      return null;
    }
    var said = StoredInstant.of(version.path("observedAt").stringValue());
    return text(
        said.equals(report.observedAtByPhone()) ? report.observedAt() : kept.observedAt(version));
  }

  private static JsonNode text(Instant instant) {
    return JsonNodeFactory.instance.stringNode(StoredInstant.text(instant));
  }

  private void addAnswers(
      List<Difference> differences,
      Report report,
      ObjectNode before,
      ObjectNode phone,
      int definitionVersion) {
    var definition = definitions.find(report.type(), definitionVersion).orElseThrow();
    var now = held.of(report.id());
    var sent = (ObjectNode) phone.path("answers");
    // What the phone leaves out of people and vehicles, it does not know any more.
    var sentRestricted = RestrictedSplit.keeping(definition, sent, now);
    var complete =
        RestrictedSplit.merge(withoutRestricted(sent, definition.fields()), sentRestricted);
    Set<String> keys =
        definition.fields().stream()
            .map(FieldDefinition::key)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    keys.addAll(now.propertyNames());
    for (var key : keys) {
      var restricted = definition.field(key).filter(StaleComparison::isRestricted).isPresent();
      var known = before.path("answers").get(key);
      if (!same(now.get(key), complete.get(key))) {
        differences.add(
            restricted
                ? new Difference(key, null, null, null, true)
                : new Difference(
                    key,
                    answered(known),
                    answered(now.get(key)),
                    answered(complete.get(key)),
                    false));
      }
    }
  }

  private static boolean isRestricted(FieldDefinition field) {
    return field.restricted() || field.fields().stream().anyMatch(FieldDefinition::restricted);
  }

  private static ObjectNode withoutRestricted(ObjectNode answers, List<FieldDefinition> fields) {
    var rest = answers.deepCopy();
    fields.stream().filter(FieldDefinition::restricted).forEach(field -> rest.remove(field.key()));
    return rest;
  }

  private ObjectNode version(UUID report, @Nullable String hash) {
    return Optional.ofNullable(hash)
        .flatMap(
            known ->
                jdbc.sql("select body from report_version where report_id = ? and content_hash = ?")
                    .params(report.toString(), known)
                    .query(String.class)
                    .optional())
        .map(body -> json.readValue(body, ObjectNode.class))
        .orElseGet(json::createObjectNode);
  }

  private static void add(
      List<Difference> differences,
      String key,
      @Nullable JsonNode before,
      @Nullable JsonNode now,
      @Nullable JsonNode phone) {
    if (!same(now, phone)) {
      differences.add(new Difference(key, answered(before), answered(now), answered(phone), false));
    }
  }

  private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
    return Objects.equals(answered(one), answered(other));
  }

  /** Null and an empty text mean that nothing is said. */
  private static @Nullable JsonNode answered(@Nullable JsonNode node) {
    return node == null || node.isNull() || (node.isString() && node.stringValue().isBlank())
        ? null
        : node;
  }

  private static @Nullable JsonNode place(@Nullable JsonNode location) {
    return location == null || location.isNull()
        ? null
        : place(location.path("lat").asDouble(), location.path("lon").asDouble());
  }

  private static @Nullable JsonNode place(@Nullable Location location) {
    return location == null ? null : place(location.point().lat(), location.point().lon());
  }

  private static JsonNode place(double lat, double lon) {
    return JsonNodeFactory.instance.stringNode(MicroPoint.ofDegrees(lat, lon).inWords());
  }

  private static JsonNode number(Set<String> photos) {
    return JsonNodeFactory.instance.stringNode(
        photos.size() == 1 ? "1 photo" : photos.size() + " photos");
  }

  private static Set<String> photosOf(ObjectNode content) {
    return content
        .path("photos")
        .valueStream()
        .map(photo -> photo.path("sha256").stringValue())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> photosOf(Report report) {
    return report.photos().stream()
        .map(ReportPhoto::sha256)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
