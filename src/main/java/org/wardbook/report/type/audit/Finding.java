package org.wardbook.report.type.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.report.Report;
import org.wardbook.report.definition.FieldDefinition;
import org.wardbook.report.definition.FormDefinition;
import org.wardbook.report.definition.Option;
import org.wardbook.ward.MicroPoint;
import tools.jackson.databind.JsonNode;

/**
 * Something that an audit found.
 *
 * @param position in its audit, from 1
 * @param seenOn the day of the audit
 * @param what the category in words
 * @param description what the people wrote, or null
 * @param photos hashes of photos of the audit
 */
record Finding(
    UUID id,
    int position,
    LocalDate seenOn,
    String category,
    String what,
    String severity,
    boolean urgent,
    boolean offensive,
    @Nullable MicroPoint pin,
    List<String> photos,
    @Nullable String description) {

  /** A description that the form would refuse is cut to what a task takes. */
  private static final int LONGEST_ACTION = 500;

  Finding {
    photos = List.copyOf(photos);
  }

  /**
   * What a report found. Reports that break a rule are stored too: what has no id can't be known
   * again and is left out, and of several with one id the first is taken.
   */
  static List<Finding> in(Report report, @Nullable FormDefinition form) {
    var findings = new ArrayList<Finding>();
    Set<String> ids = new HashSet<>();
    var rows = report.answers().path("findings");
    for (int row = 0; row < rows.size(); row++) {
      var id = rows.path(row).path("id").asString("");
      if (!id.isEmpty() && ids.add(id)) {
        findings.add(of(UUID.fromString(id), row + 1, rows.path(row), report, form));
      }
    }
    return findings;
  }

  private static Finding of(
      UUID id, int position, JsonNode row, Report report, @Nullable FormDefinition form) {
    var category = row.path("category").asString("other");
    var description = row.path("description").asString("").strip();
    return new Finding(
        id,
        position,
        London.dayOf(report.observedAt()),
        category,
        inWords(category, form),
        row.path("severity").asString("moderate"),
        row.path("urgent").asBoolean(false),
        row.path("offensive").asBoolean(false),
        pin(row.path("pin")),
        row.path("photos").valueStream().map(JsonNode::asString).toList(),
        description.isEmpty() ? null : description);
  }

  private static String inWords(String category, @Nullable FormDefinition form) {
    if (form == null) {
      return category;
    }
    return form.field("findings").stream()
        .flatMap(group -> group.fields().stream())
        .filter((FieldDefinition field) -> field.key().equals("category"))
        .flatMap(field -> field.option(category).map(Option::label).stream())
        .findFirst()
        .orElse(category);
  }

  private static @Nullable MicroPoint pin(JsonNode pin) {
    return pin.isObject()
        ? MicroPoint.ofDegrees(pin.path("lat").asDouble(), pin.path("lon").asDouble())
        : null;
  }

  /** What is to be done, in the finding's own words. */
  String action() {
    var words = description == null ? (offensive ? "Offensive " + lower(what) : what) : description;
    return words.length() > LONGEST_ACTION ? words.substring(0, LONGEST_ACTION) : words;
  }

  private static String lower(String words) {
    return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
  }
}
