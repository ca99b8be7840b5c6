package org.wardbook.report;

import static org.wardbook.report.ReportState.ACCEPTED;
import static org.wardbook.report.ReportState.DUPLICATE;
import static org.wardbook.report.ReportState.NEEDS_INFORMATION;
import static org.wardbook.report.ReportState.RECEIVED;
import static org.wardbook.report.ReportState.REJECTED;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.report.ReportIntake.Intake;
import org.wardbook.report.ReportIntake.Outcome;
import org.wardbook.report.definition.RestrictedSplit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was taken in: the report as it stands, the version, its receipt and its photos. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportStore {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ReportColumns columns;
  private final VersionRows versions;
  private final StaleRows stale;
  private final ReportTypeSettings settings;
  private final ReportHistory history;
  private final TypeWork typeWork;
  private final AssignmentRules assignments;

  ReportStore(
      JdbcClient jdbc,
      JsonMapper json,
      ReportColumns columns,
      VersionRows versions,
      StaleRows stale,
      ReportTypeSettings settings,
      ReportHistory history,
      TypeWork typeWork,
      AssignmentRules assignments) {
    this.jdbc = jdbc;
    this.json = json;
    this.columns = columns;
    this.versions = versions;
    this.stale = stale;
    this.settings = settings;
    this.history = history;
    this.typeWork = typeWork;
    this.assignments = assignments;
  }

  /** Stores the content unless it is held already. */
  Stored store(ReadReport read) {
    var id = read.content().id();
    var held = find(id);
    if (held.isEmpty()) {
      return new Stored.Taken(new Intake(Outcome.RECEIVED, insert(typeWork.checked(read))));
    }
    if (!held.get().authorId().equals(read.author().id().toString())) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "This id belongs to a report of somebody else.");
    }
    return versions
        .receiptFor(id, read.hash().sha256())
        .<Stored>map(receipt -> new Stored.Taken(new Intake(Outcome.ALREADY_HELD, receipt)))
        .orElseGet(() -> revise(read, held.get()));
  }

  private String insert(ReadReport read) {
    var state = stateOnReceipt(read, RECEIVED);
    var reference = nextReference(read.definition().referencePrefix());
    columns.insert(read, reference, state, assignments.agencyFor(read));
    history.add(read.content().id(), read.author().id(), Event.RECEIVED, null);
    assignments.received(read.content().id(), read);
    return finish(read, reference, state);
  }

  /** A correction of an older version is kept for the CSU to compare, and refused all the same. */
  private Stored revise(ReadReport read, Held held) {
    if (!held.type().equals(read.content().type())) {
      throw new Refusal(ProblemCode.TYPE_CHANGED, "This report was received as another type.");
    }
    if (!held.contentHash().equals(read.content().revises())) {
      return new Stored.Stale(stale.keep(held.inTime(read), held.reference(), held.contentHash()));
    }
    return new Stored.Taken(
        new Intake(Outcome.CORRECTED, correct(typeWork.checked(held.inTime(read)), held)));
  }

  private String correct(ReadReport read, Held held) {
    var before = ReportState.valueOf(held.state());
    var state = stateOnReceipt(read, before);
    var complete = read.keeping(held.all(json));
    columns.update(complete, state, before == NEEDS_INFORMATION);
    var id = read.content().id();
    history.add(id, read.author().id(), Event.CORRECTED, whatWasKept(read, complete));
    assignments.corrected(id, complete);
    stale.settledByAuthor(id, read.author().id());
    return finish(read, held.reference(), state);
  }

  private static @Nullable String whatWasKept(ReadReport sent, ReadReport stored) {
    return stored.restrictedAnswers().equals(sent.restrictedAnswers())
        ? null
        : "What it said before about vehicles and people was kept.";
  }

  /** What both ways end with. */
  private String finish(ReadReport read, String reference, ReportState state) {
    var content = read.content();
    if (state == ACCEPTED) {
      history.add(content.id(), null, Event.ACCEPTED_ON_RECEIPT, null);
    }
    var receipt = versions.add(read, reference, state);
    typeWork.stored(content.id(), content.type());
    return receipt;
  }

  /**
   * What has no problem and comes from somebody trusted needs no look. What the CSU has turned down
   * before always gets one.
   */
  private ReportState stateOnReceipt(ReadReport read, ReportState before) {
    var isTrusted = settings.acceptOnReceipt(read.content().type()).trusts(read.author().role());
    var wasTurnedDown = before == DUPLICATE || before == REJECTED;
    return isTrusted && read.problems().isEmpty() && !wasTurnedDown ? ACCEPTED : RECEIVED;
  }

  private String nextReference(String prefix) {
    int number =
        jdbc.sql(
                """
                insert into report_reference (prefix, last_number) values (?, 1)
                on conflict (prefix) do update set last_number = last_number + 1
                returning last_number
                """)
            .param(prefix)
            .query(Integer.class)
            .single();
    return "%s-%06d".formatted(prefix, number);
  }

  private Optional<Held> find(UUID id) {
    return jdbc.sql(
            """
            select author_id, type, reference, state, content_hash, answers,
              restricted_answers, observed_at, clock_correction_millis
            from report where id = ?
            """)
        .param(id.toString())
        .query(
            (row, number) ->
                new Held(
                    row.getString("author_id"),
                    row.getString("type"),
                    row.getString("reference"),
                    row.getString("state"),
                    row.getString("content_hash"),
                    row.getString("answers"),
                    row.getString("restricted_answers"),
                    StoredInstant.of(row.getString("observed_at")),
                    Duration.ofMillis(row.getLong("clock_correction_millis"))))
        .optional();
  }

  private record Held(
      String authorId,
      String type,
      String reference,
      String state,
      String contentHash,
      String answers,
      String restrictedAnswers,
      Instant observedAt,
      Duration clockCorrection) {

    ReadReport inTime(ReadReport correction) {
      return correction.inTimeOf(observedAt.minus(clockCorrection), clockCorrection);
    }

    ObjectNode all(JsonMapper json) {
      return RestrictedSplit.merge(
          json.readValue(answers, ObjectNode.class),
          json.readValue(restrictedAnswers, ObjectNode.class));
    }
  }

  /** What became of it. */
  sealed interface Stored {
    record Taken(Intake intake) implements Stored {}

    /** It was kept aside, and this is what the phone is told. */
    record Stale(Refusal refusal) implements Stored {}
  }
}
