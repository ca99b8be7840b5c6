package org.wardbook.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.base.StoredInstant;
import org.wardbook.register.RegisterEntry;
import org.wardbook.register.Registers;
import org.wardbook.ward.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The field work of the demonstration besides fly-tips: sessions, audits, CCTV, operations and
 * activities, as {@code demo/field-work.json} lists them by how many days ago they were. In an
 * answer, {@code @day/3} is the day three days ago, {@code @minute/5} five minutes after the
 * observation, {@code @listed/<register>/<name>} the id of an entry, {@code @id/<anything>} an id
 * that is the same wherever it is named, {@code @pin/2} the third of some places nearby, and {@code
 * @sample/57} a fly-tip of {@link Samples}.
 */
final class FieldWork {
  private static final String FILE = "/demo/field-work.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** About 60 metres, in degrees of latitude. */
  private static final double STEP = 0.000_54;

  private final List<Place> places;
  private final Registers registers;
  private final Instant now;

  FieldWork(List<Place> places, Registers registers, Instant now) {
    this.places = places;
    this.registers = registers;
    this.now = now;
  }

  /**
   * A report that was sent.
   *
   * @param by the username of its author
   */
  record Sent(UUID id, String by, Instant observedAt, byte[] body) {}

  /** What was done before now, earliest first. */
  List<Sent> all(Versions versions) {
    return read()
        .valueStream()
        .map(entry -> sent(entry, versions))
        .filter(sent -> sent.observedAt().isBefore(now))
        .toList();
  }

  /** The newest version of a type's form. */
  interface Versions {
    int newest(String type);
  }

  private static JsonNode read() {
    try (InputStream file = FieldWork.class.getResourceAsStream(FILE)) {
      return JSON.readTree(file);
    } catch (IOException e) {
      throw new IllegalStateException("The demonstration's field work can't be read", e);
    }
  }

  private Sent sent(JsonNode entry, Versions versions) {
    var observedAt =
        day(entry.path("daysAgo").intValue())
            .atTime(entry.path("hour").intValue(), 0)
            .atZone(London.ZONE)
            .toInstant();
    var place = place(entry.path("place").stringValue(null));
    var type = entry.path("type").stringValue();
    var answers = (ObjectNode) filledIn(entry.path("answers"), observedAt, place);
    var id = id(type + observedAt + answers);
    var content = JSON.createObjectNode();
    content.put("id", id.toString());
    content.put("type", type);
    content.put("definitionVersion", versions.newest(type));
    content.put("observedAt", StoredInstant.text(observedAt));
    content.put("savedAt", StoredInstant.text(observedAt.plusSeconds(2 * 60 * 60)));
    content.set("location", location(place, 0));
    content.set("answers", answers);
    content.putArray("photos");
    content.set(
        "reasons", entry.path("reasons").isObject() ? entry.path("reasons") : NODES.objectNode());
    return new Sent(
        id, entry.path("by").stringValue(), observedAt, JSON.writeValueAsBytes(content));
  }

  private JsonNode filledIn(JsonNode answer, Instant observedAt, Place place) {
    if (answer.isObject()) {
      var filled = NODES.objectNode();
      answer
          .properties()
          .forEach(part -> filled.set(part.getKey(), filledIn(part.getValue(), observedAt, place)));
      return filled;
    }
    if (answer.isArray()) {
      var filled = NODES.arrayNode();
      answer.forEach(part -> filled.add(filledIn(part, observedAt, place)));
      return filled;
    }
    return answer.isString() && answer.stringValue().startsWith("@")
        ? known(answer.stringValue().substring(1), observedAt, place)
        : answer;
  }

  private JsonNode known(String name, Instant observedAt, Place place) {
    var parts = name.split("/", 2);
    return switch (parts[0]) {
      case "day" -> NODES.stringNode(day(Integer.parseInt(parts[1])).toString());
      case "minute" ->
          NODES.stringNode(
              StoredInstant.text(observedAt.plusSeconds(60L * Integer.parseInt(parts[1]))));
      case "listed" -> NODES.stringNode(listed(parts[1]).id());
      case "id" -> NODES.stringNode(id(parts[1]).toString());
      case "pin" -> location(place, 1 + Integer.parseInt(parts[1]));
      case "sample" -> NODES.stringNode(Samples.id(Integer.parseInt(parts[1])).toString());
      default -> throw new IllegalStateException("Nothing is called @" + name);
    };
  }

  private RegisterEntry listed(String named) {
    var parts = named.split("/", 2);
    return registers.of(parts[0]).stream()
        .filter(entry -> entry.name().equals(parts[1]))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The registers have no " + named));
  }

  private LocalDate day(int daysAgo) {
    return London.dayOf(now).minusDays(daysAgo);
  }

  /** What needs no place of its own is told from the office. */
  private Place place(@Nullable String name) {
    return places.stream()
        .filter(place -> place.name().equals(name == null ? "Sevenoaks" : name))
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode location(Place place, int steps) {
    return NODES
        .objectNode()
        .put("lat", place.point().lat() + steps * STEP)
        .put("lon", place.point().lon())
        .put("source", "map");
  }

  private static UUID id(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
  }
}
