package org.wardbook.progress;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.wardbook.base.London;
import org.wardbook.plan.PlanYear;
import org.wardbook.report.Report;

/**
 * Decides whether a report may count at all, whatever the measure: of this plan year, accepted, in
 * the district. A report counts in the plan year in which it was observed, on London's calendar.
 *
 * @param referenceOf the reference of a report, for naming what a duplicate repeats
 * @param rejectionOf why a report was not accepted, in the CSU's words; empty when unknown
 */
record Admission(
    PlanYear year,
    LocalDate on,
    Function<UUID, String> referenceOf,
    Function<Report, String> rejectionOf) {

  /** Why the report does not count; empty when it may. */
  Optional<NotCounted> refusal(Report report) {
    return outsideTheYear(report)
        .or(() -> notAccepted(report))
        .or(() -> outsideTheDistrict(report));
  }

  /** The same, whatever the plan year. */
  Optional<NotCounted> refusalInAnyYear(Report report) {
    return later(report).or(() -> notAccepted(report)).or(() -> outsideTheDistrict(report));
  }

  private Optional<NotCounted> outsideTheYear(Report report) {
    LocalDate observedOn = London.dayOf(report.observedAt());
    if (!year.contains(observedOn)) {
      return refused(
          report,
          "Observed on %s, outside this plan year: it belongs to %s."
              .formatted(Words.day(observedOn), PlanYear.label(PlanYear.firstYearOf(observedOn))));
    }
    return later(report);
  }

  private Optional<NotCounted> later(Report report) {
    LocalDate observedOn = London.dayOf(report.observedAt());
    return observedOn.isAfter(on)
        ? refused(report, "Observed later, on %s.".formatted(Words.day(observedOn)))
        : Optional.empty();
  }

  private Optional<NotCounted> notAccepted(Report report) {
    return switch (report.state()) {
      case ACCEPTED -> Optional.empty();
      case RECEIVED -> Optional.of(NotCounted.waiting(report, "Waits for review."));
      case NEEDS_INFORMATION ->
          Optional.of(
              NotCounted.waiting(
                  report, "Waits for review: the CSU has asked its author a question."));
      case DUPLICATE -> refused(report, duplicateWords(report));
      case REJECTED -> refused(report, rejectedWords(report));
    };
  }

  private String duplicateWords(Report report) {
    var original = report.duplicateOf();
    return original == null
        ? "Duplicate of another report."
        : "Duplicate of " + referenceOf.apply(original) + ".";
  }

  private String rejectedWords(Report report) {
    String reason = rejectionOf.apply(report);
    return reason.isBlank() ? "Not accepted." : "Not accepted: " + reason;
  }

  private Optional<NotCounted> outsideTheDistrict(Report report) {
    return report.location() != null && report.ward() == null
        ? refused(report, "Its place is outside the district.")
        : Optional.empty();
  }

  private static Optional<NotCounted> refused(Report report, String because) {
    return Optional.of(NotCounted.of(report, because));
  }
}
