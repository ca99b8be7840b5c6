package org.wardbook.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.report.Location;
import org.wardbook.report.Report;
import org.wardbook.report.ReportState;
import org.wardbook.ward.MicroPoint;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An accepted fly-tip in the district, of which a test changes what it is about. */
final class SomeReport {
  private static final Person WARDEN =
      new Person(UUID.randomUUID(), "warden", "A. Warden", Role.WARDEN, null, true);

  private final UUID id = UUID.randomUUID();
  private final ObjectNode answers = JsonNodeFactory.instance.objectNode();
  private final String reference;
  private Instant observedAt = london("2026-06-01T10:00");
  private @Nullable String ward = "E05009965";
  private ReportState state = ReportState.ACCEPTED;
  private @Nullable UUID duplicateOf;

  private SomeReport(String reference) {
    this.reference = reference;
  }

  static SomeReport numbered(int number) {
    return new SomeReport("FT-%06d".formatted(number));
  }

  /** An instant by the clocks of the district, such as {@code 2026-06-01T10:00}. */
  static Instant london(String time) {
    return LocalDateTime.parse(time).atZone(London.ZONE).toInstant();
  }

  SomeReport observed(String londonTime) {
    observedAt = london(londonTime);
    return this;
  }

  SomeReport inWard(String code) {
    ward = code;
    return this;
  }

  SomeReport outsideTheDistrict() {
    ward = null;
    return this;
  }

  SomeReport in(ReportState newState) {
    state = newState;
    return this;
  }

  SomeReport duplicateOf(Report original) {
    duplicateOf = original.id();
    return in(ReportState.DUPLICATE);
  }

  SomeReport answering(String field, String answer) {
    answers.put(field, answer);
    return this;
  }

  Report build() {
    return new Report(
        id,
        "fly-tip",
        1,
        reference,
        WARDEN,
        observedAt,
        observedAt,
        observedAt,
        Duration.ZERO,
        Duration.ZERO,
        new Location(new MicroPoint(51_272_660, 188_800), 8.0, Location.Source.GPS),
        ward,
        "2024",
        answers,
        false,
        Map.of(),
        List.of(),
        List.of(),
        state,
        duplicateOf,
        null,
        null,
        null,
        null,
        "0".repeat(64),
        1);
  }
}
