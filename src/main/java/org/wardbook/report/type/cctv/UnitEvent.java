package org.wardbook.report.type.cctv;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.report.Report;
import org.wardbook.report.ReportState;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event in the life of a unit, as a report tells it.
 *
 * @param at when it happened; phones may tell of it much later
 */
record UnitEvent(
    UUID report,
    Instant at,
    Instant receivedAt,
    boolean isAccepted,
    Kind kind,
    String unit,
    ObjectNode answers) {
  static final Comparator<UnitEvent> IN_ORDER =
      Comparator.comparing(UnitEvent::at)
          .thenComparing(UnitEvent::receivedAt)
          .thenComparing(UnitEvent::report);

  /** What can happen to a unit. */
  enum Kind {
    DEPLOY,
    MOVE,
    RETRIEVE,
    FAULT,
    REPAIR,
    REVIEW
  }

  /** Empty for what happened to no unit, such as a request that was refused. */
  static Optional<UnitEvent> of(Report report) {
    return of(
        report.id(),
        report.observedAt(),
        report.receivedAt(),
        report.state() == ReportState.ACCEPTED,
        report.answers());
  }

  /** The same of a report that is being received just now. */
  static Optional<UnitEvent> arriving(UUID report, Instant at, ObjectNode answers) {
    return of(report, at, Instant.MAX, false, answers);
  }

  private static Optional<UnitEvent> of(
      UUID report, Instant at, Instant receivedAt, boolean isAccepted, ObjectNode answers) {
    var unit = answers.path("unit").asString("");
    var event = answers.path("event").asString("").toUpperCase(Locale.ROOT);
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(event) && !unit.isEmpty())
        .findFirst()
        .map(kind -> new UnitEvent(report, at, receivedAt, isAccepted, kind, unit, answers));
  }

  LocalDate day() {
    return London.dayOf(at);
  }

  boolean has(String field) {
    return answers.has(field);
  }

  @Nullable LocalDate date(String field) {
    var answer = answers.path(field);
    return answer.isString() ? LocalDate.parse(answer.stringValue()) : null;
  }
}
