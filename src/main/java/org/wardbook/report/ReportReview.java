package org.wardbook.report;

import static org.wardbook.report.HistoryEntry.Event;
import static org.wardbook.report.ReportState.ACCEPTED;
import static org.wardbook.report.ReportState.DUPLICATE;
import static org.wardbook.report.ReportState.NEEDS_INFORMATION;
import static org.wardbook.report.ReportState.RECEIVED;
import static org.wardbook.report.ReportState.REJECTED;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.people.Role;

/**
 * What the CSU decides on a report. Every decision names the {@linkplain Report#version() version}
 * it was made on; when somebody was faster it is refused and says who did what ({@code
 * changed-meanwhile}). Anybody but the CSU is refused ({@code not-allowed}), and so is what the
 * present state doesn't allow ({@code not-possible-now}).
 */
@Service
@Transactional
public class ReportReview {
  private static final int LONGEST_NOTE = 2000;

  private final JdbcClient jdbc;
  private final Reports reports;
  private final ReportHistory history;
  private final AfterCommit afterCommit;
  private final TypeWork typeWork;

  ReportReview(
      JdbcClient jdbc,
      Reports reports,
      ReportHistory history,
      AfterCommit afterCommit,
      TypeWork typeWork) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.history = history;
    this.afterCommit = afterCommit;
    this.typeWork = typeWork;
  }

  /** From now on it counts in the plan. */
  public Report accept(UUID id, int version, Person by) {
    var report = decidable(id, version, by, EnumSet.of(RECEIVED, NEEDS_INFORMATION));
    return change(report, ACCEPTED, null, null, by, Event.ACCEPTED, null);
  }

  /** Asks the author something; the phone shows it. */
  public Report ask(UUID id, int version, Person by, String question) {
    var report = decidable(id, version, by, EnumSet.of(RECEIVED, ACCEPTED, NEEDS_INFORMATION));
    var text = written(question, "Write what you want to know.");
    return change(report, NEEDS_INFORMATION, null, text, by, Event.ASKED, text);
  }

  /** Notes the answer that came by another way, such as a call; a correction does it by itself. */
  public Report answer(UUID id, int version, Person by, String answer) {
    var report = decidable(id, version, by, EnumSet.of(NEEDS_INFORMATION));
    var text = written(answer, "Write what the answer was.");
    return change(report, RECEIVED, null, null, by, Event.ANSWERED, text);
  }

  /** Marks it as the same thing as another report of its type, which then counts alone. */
  public Report markDuplicate(UUID id, int version, Person by, UUID of) {
    var report = decidable(id, version, by, EnumSet.of(RECEIVED, ACCEPTED, NEEDS_INFORMATION));
    var original =
        reports
            .find(of)
            .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such report."));
    refuseOddDuplicate(report, original);
    return change(
        report, DUPLICATE, of, null, by, Event.MARKED_DUPLICATE, "Same as " + original.reference());
  }

  /** It doesn't count and says why. */
  public Report reject(UUID id, int version, Person by, String reason) {
    var report = decidable(id, version, by, EnumSet.of(RECEIVED, ACCEPTED, NEEDS_INFORMATION));
    var text = written(reason, "Write why it is not accepted.");
    return change(report, REJECTED, null, null, by, Event.REJECTED, text);
  }

  /** Takes a decision back: it waits again. */
  public Report reopen(UUID id, int version, Person by) {
    var report = decidable(id, version, by, EnumSet.of(ACCEPTED, DUPLICATE, REJECTED));
    return change(report, RECEIVED, null, null, by, Event.REOPENED, null);
  }

  private Report decidable(UUID id, int version, Person by, Set<ReportState> from) {
    if (by.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU reviews reports.");
    }
    var report =
        reports
            .find(id)
            .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such report."));
    if (report.version() != version) {
      throw changedMeanwhile(report);
    }
    if (!from.contains(report.state())) {
      throw new Refusal(
          ProblemCode.NOT_POSSIBLE_NOW,
          "This can't be done with a report that is “" + report.state().label() + "”.");
    }
    return report;
  }

  private Refusal changedMeanwhile(Report report) {
    var last =
        history.of(report.id()).stream()
            .filter(entry -> entry.event() != Event.RESTRICTED_READ)
            .reduce((earlier, later) -> later)
            .map(entry -> " Last: " + entry.event().label() + by(entry.who()) + ".")
            .orElse("");
    return new Refusal(
        ProblemCode.CHANGED_MEANWHILE,
        report.reference()
            + " was changed since you opened it."
            + last
            + " Nothing of yours was saved: look at it again.");
  }

  private static String by(@Nullable String who) {
    return who == null ? "" : " by " + who;
  }

  private void refuseOddDuplicate(Report report, Report original) {
    if (original.id().equals(report.id())) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT, "A report can't be a duplicate of itself: name another one.");
    }
    if (!original.type().equals(report.type())) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT, original.reference() + " is a report of another type.");
    }
    if (original.state() == DUPLICATE) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT,
          original.reference() + " is a duplicate itself: name the report that it repeats.");
    }
    if (!reports.duplicatesOf(report.id()).isEmpty()) {
      throw new Refusal(
          ProblemCode.NOT_POSSIBLE_NOW,
          "Other reports are marked as duplicates of this one: change these first.");
    }
  }

  private Report change(
      Report report,
      ReportState state,
      @Nullable UUID duplicateOf,
      @Nullable String question,
      Person by,
      Event event,
      @Nullable String note) {
    jdbc.sql(
            """
            update report set state = :state, duplicate_of = :original, question = :question,
              version = version + 1
            where id = :id
            """)
        .param("state", state.name())
        .param("original", duplicateOf == null ? null : duplicateOf.toString())
        .param("question", question)
        .param("id", report.id().toString())
        .update();
    history.add(report.id(), by.id(), event, note);
    afterCommit.publish(new ReportChanged(report.id()));
    var decided = reports.find(report.id()).orElseThrow();
    typeWork.decided(decided);
    return decided;
  }

  private static String written(String text, String request) {
    var note = text.strip();
    if (note.isEmpty()) {
      throw new Refusal(ProblemCode.INVALID_INPUT, request);
    }
    if (note.length() > LONGEST_NOTE) {
      throw new Refusal(ProblemCode.INVALID_INPUT, "Use at most " + LONGEST_NOTE + " characters.");
    }
    return note;
  }
}
