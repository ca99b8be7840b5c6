package org.wardbook.report;

import static org.wardbook.report.HistoryEntry.Event;
import static org.wardbook.report.ReportState.ACCEPTED;
import static org.wardbook.report.ReportState.RECEIVED;
import static org.wardbook.report.ReportState.REJECTED;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.report.DecisionRows.Kept;

/**
 * What the CSU decides on a report. Every decision names the {@linkplain Report#version() version}
 * it was made on; when somebody was faster it is refused and says who did what ({@code
 * changed-meanwhile}). Anybody but the CSU is refused ({@code not-allowed}), and so is what the
 * present state doesn't allow ({@code not-possible-now}).
 */
@Service
@Transactional
public class ReportReview {
  private final Reports reports;
  private final ReportAtDesk atDesk;
  private final DecisionRows decisions;
  private final DuplicateCheck duplicates;
  private final Undoing undoing;
  private final Clock clock;

  ReportReview(
      Reports reports,
      ReportAtDesk atDesk,
      DecisionRows decisions,
      DuplicateCheck duplicates,
      Undoing undoing,
      Clock clock) {
    this.reports = reports;
    this.atDesk = atDesk;
    this.decisions = decisions;
    this.duplicates = duplicates;
    this.undoing = undoing;
    this.clock = clock;
  }

  public Report accept(UUID id, int version, Person by) {
    return decide(id, version, by, Decision.accept(), UUID.randomUUID());
  }

  public Report ask(UUID id, int version, Person by, String question) {
    return decide(id, version, by, Decision.ask(question), UUID.randomUUID());
  }

  public Report answer(UUID id, int version, Person by, String answer) {
    return decide(id, version, by, Decision.answer(answer), UUID.randomUUID());
  }

  public Report markDuplicate(UUID id, int version, Person by, UUID of) {
    return decide(id, version, by, Decision.duplicateOf(of), UUID.randomUUID());
  }

  public Report reject(UUID id, int version, Person by, String reason) {
    return decide(id, version, by, Decision.reject(reason), UUID.randomUUID());
  }

  public Report reopen(UUID id, int version, Person by) {
    return decide(id, version, by, Decision.reopen(), UUID.randomUUID());
  }

  /**
   * Decides on a report.
   *
   * @param batch what has the same is undone in one go
   */
  public Report decide(UUID id, int version, Person by, Decision decision, UUID batch) {
    var report = atDesk.unchanged(id, version, by);
    if (!decision.from().contains(report.state())) {
      throw new Refusal(
          ProblemCode.NOT_POSSIBLE_NOW,
          "This can't be done with %s: it is “%s”."
              .formatted(report.reference(), report.state().label()));
    }
    var note = decision.note();
    return switch (decision.event()) {
      case MARKED_DUPLICATE ->
          merge(report, Objects.requireNonNull(decision.original()), by, batch);
      case ACCEPTED -> decide(report, Standing.in(ACCEPTED), by, batch, decision);
      case REJECTED -> decide(report, Standing.in(REJECTED), by, batch, decision);
      case REOPENED -> decide(report, Standing.in(RECEIVED), by, batch, decision);
      case ASKED ->
          decide(
              report,
              Standing.asked(Objects.requireNonNull(note), clock.instant()),
              by,
              batch,
              decision);
      case ANSWERED ->
          decide(report, Standing.of(report).answered(clock.instant()), by, batch, decision);
      default -> throw new IllegalStateException("Nobody decides " + decision.event());
    };
  }

  /**
   * Undoes a decision of one's own: the report stands as before, and so do its duplicates that went
   * along with it. The history keeps both.
   *
   * @param version that the report has had since
   */
  public Report undo(UUID id, int version, Person by, UUID batch) {
    return undoing.whole(id, version, by, batch);
  }

  /** The same where each of a batch is undone by itself. */
  Report undoAlone(UUID id, int version, Person by, UUID batch) {
    return undoing.alone(id, version, by, batch);
  }

  /**
   * What this person did last in one go and can undo, the latest first. After a day it is opened
   * again instead.
   */
  @Transactional(readOnly = true)
  public List<Undoable> undoable(Person by) {
    var last = decisions.last(by);
    var references =
        reports.withIds(last.stream().map(Kept::report).toList()).stream()
            .collect(Collectors.toMap(Report::id, Report::reference));
    return last.stream()
        .map(
            kept ->
                new Undoable(
                    kept.report(),
                    Objects.requireNonNull(references.get(kept.report())),
                    kept.version(),
                    kept.event()))
        .toList();
  }

  private Report decide(Report report, Standing now, Person by, UUID batch, Decision decision) {
    return decisions.decide(report, now, by, batch, decision.event(), decision.note());
  }

  /** Its own duplicates go with it, so that they all stand behind one report. */
  private Report merge(Report report, UUID of, Person by, UUID batch) {
    var original = duplicates.original(report, of);
    var note = "Same as " + original.reference();
    reports
        .duplicatesOf(report.id())
        .forEach(each -> merged(each, original, by, batch, note + ", with " + report.reference()));
    return merged(report, original, by, batch, note);
  }

  private Report merged(Report report, Report original, Person by, UUID batch, String note) {
    var standing = Standing.duplicateOf(original.id());
    return decisions.decide(report, standing, by, batch, Event.MARKED_DUPLICATE, note);
  }

  /** A decision that can be undone. */
  public record Undoable(UUID report, String reference, int version, Event event) {}
}
