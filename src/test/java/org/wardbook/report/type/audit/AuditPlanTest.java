package org.wardbook.report.type.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wardbook.report.type.audit.TaskStatus.COMPLETED;
import static org.wardbook.report.type.audit.TaskStatus.IN_PROGRESS;
import static org.wardbook.report.type.audit.TaskStatus.NOT_FEASIBLE;
import static org.wardbook.report.type.audit.TaskStatus.NOT_STARTED;
import static org.wardbook.report.type.audit.TaskStatus.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.WardbookTest;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.report.FollowUpCount;
import org.wardbook.report.Report;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.type.audit.SentAudit.Findings;
import tools.jackson.databind.node.ObjectNode;

/** How an audit becomes its own action plan, and how a correction changes that. */
@WardbookTest
class AuditPlanTest {
  private static final LocalDate AUDITED = LocalDate.parse("2026-11-23");

  @Autowired private AuditTasks tasks;
  @Autowired private AuditFollowUps followUps;

  private SentAudit phone;
  private Person csu;
  private Person warden;

  @BeforeEach
  void takePhone(
      @Autowired ReportIntake intake, @Autowired Reports reports, @Autowired People people) {
    phone = new SentAudit(intake, reports);
    csu = people.findByUsername("csu").orElseThrow();
    warden = people.findByUsername("warden").orElseThrow();
  }

  @Test
  void makesEachFindingATask_whenAnAuditArrives() {
    var graffiti = Findings.of("graffiti", "minor").put("offensive", true);
    var bin = Findings.of("bins", "minor").put("description", "  Empty the bin by the library  ");
    var lamp = Findings.of("street-lighting", "moderate").put("urgent", true);

    var audit = phone.receive(SentAudit.audit(List.of(graffiti, bin, lamp)), warden);

    assertThat(audit.state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(tasks.of(audit.id()))
        .extracting(
            AuditTask::number,
            AuditTask::what,
            AuditTask::action,
            AuditTask::due,
            AuditTask::priority,
            AuditTask::status)
        .containsExactly(
            row(audit, 1, "Graffiti", "Offensive graffiti", "2026-11-24", TaskPriority.HIGH),
            row(audit, 2, "Bins", "Empty the bin by the library", "2026-12-07", TaskPriority.LOW),
            row(audit, 3, "Street lighting", "Street lighting", "2026-11-24", TaskPriority.HIGH));
    assertThat(tasks.open()).extracting(AuditTask::report).contains(audit.id());
  }

  private static Tuple row(
      Report audit, int position, String what, String action, String due, TaskPriority priority) {
    return tuple(
        audit.reference() + "/" + position,
        what,
        action,
        LocalDate.parse(due),
        priority,
        NOT_STARTED);
  }

  @Test
  void raisesNothing_whenNothingWasFound() {
    var audit = phone.receive(warden, 0);

    assertThat(tasks.of(audit.id())).isEmpty();
    assertThat(followUps.of(audit, AUDITED)).isEqualTo(new FollowUpCount(0, 0, 0, 0));
  }

  @Test
  void makesTheTasksOnce_whenTheSameAuditArrivesTwice() {
    var content = SentAudit.audit(Findings.of(2));

    phone.receive(content, warden);
    var audit = phone.receive(content, warden);

    assertThat(tasks.of(audit.id())).hasSize(2);
    assertThat(tasks.history(tasks.of(audit.id()).getFirst().id())).hasSize(1);
  }

  @Test
  void addsChangesAndWithdraws_whenTheAuditIsCorrected() {
    var findings = Findings.of(2);
    var audit = phone.receive(SentAudit.audit(findings), warden);
    var kept = findings.getFirst().deepCopy().put("urgent", true).put("description", "Now urgent");
    var added = Findings.of("weeds", "minor");

    phone.correct(audit, List.of(kept, added), warden);

    assertThat(tasks.of(audit.id()))
        .extracting(AuditTask::action, AuditTask::status)
        .containsExactlyInAnyOrder(
            tuple("Now urgent", NOT_STARTED),
            tuple("Weeds", NOT_STARTED),
            tuple("Litter", WITHDRAWN));
    assertThat(task(audit, kept).due()).isEqualTo("2026-11-24");
    assertThat(followUps.of(audit, AUDITED)).isEqualTo(new FollowUpCount(3, 0, 1, 0));
  }

  @Test
  void keepsWhatTheDeskSaid_whenTheAuditIsCorrected() {
    var finding = Findings.litter();
    var audit = phone.receive(SentAudit.audit(List.of(finding)), warden);
    var task = task(audit, finding);
    change(
        task,
        new TaskChange(
            "Ask the shop to sweep",
            "Sevenoaks District Council",
            null,
            LocalDate.parse("2026-12-24"),
            TaskPriority.LOW,
            COMPLETED,
            AUDITED,
            null,
            null,
            null));

    phone.correct(audit, List.of(finding.deepCopy().put("urgent", true)), warden);

    assertThat(task(audit, finding))
        .extracting(
            AuditTask::action,
            AuditTask::owner,
            AuditTask::due,
            AuditTask::priority,
            AuditTask::status,
            AuditTask::urgent)
        .containsExactly(
            "Ask the shop to sweep",
            "Sevenoaks District Council",
            LocalDate.parse("2026-12-24"),
            TaskPriority.LOW,
            COMPLETED,
            true);
  }

  @Test
  void isAsItWas_whenACorrectionBringsTheFindingBack() {
    var finding = Findings.litter();
    var audit = phone.receive(SentAudit.audit(List.of(finding)), warden);
    change(task(audit, finding), COMPLETED, AUDITED, null);
    var without = phone.correct(audit, List.of(), warden);
    assertThat(task(audit, finding).status()).isEqualTo(WITHDRAWN);
    assertThat(followUps.of(audit, AUDITED)).isEqualTo(new FollowUpCount(1, 0, 1, 0));

    phone.correct(without, List.of(finding), warden);

    assertThat(task(audit, finding).status()).isEqualTo(COMPLETED);
    assertThat(followUps.of(audit, AUDITED)).isEqualTo(new FollowUpCount(1, 1, 0, 0));
  }

  @Test
  void flagsAFinding_whenAnotherAuditHasItsId() {
    var finding = Findings.litter();
    var first = phone.receive(SentAudit.audit(List.of(finding)), warden);

    var second = phone.receive(SentAudit.audit(List.of(finding, Findings.litter())), warden);

    assertThat(second.problems())
        .containsExactly(FieldProblem.warn("findings[0].id", "finding-elsewhere"));
    assertThat(second.state()).isEqualTo(ReportState.RECEIVED);
    assertThat(tasks.of(second.id())).hasSize(1);
    assertThat(tasks.of(first.id())).hasSize(1);
  }

  @Test
  void countsWhatIsNotFeasibleButNotWhatIsWithdrawn_onAnyDay() {
    var audit = phone.receive(warden, 5);
    var all = tasks.of(audit.id());
    change(all.get(0), COMPLETED, AUDITED, null);
    change(all.get(1), NOT_FEASIBLE, null, "No wall to clean");
    change(all.get(2), WITHDRAWN, null, "Gone by itself");
    change(all.get(3), IN_PROGRESS, null, null);

    assertThat(followUps.of(audit, AUDITED.minusDays(1))).isEqualTo(new FollowUpCount(0, 0, 0, 0));
    assertThat(followUps.of(audit, AUDITED)).isEqualTo(new FollowUpCount(5, 1, 1, 1));
    assertThat(Completion.of(tasks.of(audit.id()))).isEqualTo(new Completion(1, 4));
  }

  @Test
  void raisesNoActions_whenAllAreWithdrawn() {
    var audit = phone.receive(warden, 2);
    tasks.of(audit.id()).forEach(task -> change(task, WITHDRAWN, null, "Found twice"));

    assertThat(Completion.of(tasks.of(audit.id())).inWords()).isEqualTo("No actions raised");
    assertThat(followUps.of(audit, AUDITED)).isEqualTo(new FollowUpCount(2, 0, 2, 0));
  }

  private void change(
      AuditTask task, TaskStatus status, @Nullable LocalDate completedOn, @Nullable String note) {
    change(task, TaskChange.of(task).to(status, completedOn, note));
  }

  private void change(AuditTask task, TaskChange change) {
    tasks.change(task.id(), task.version(), csu, change);
  }

  private AuditTask task(Report audit, ObjectNode finding) {
    var id = UUID.fromString(finding.path("id").stringValue());
    return tasks.of(audit.id()).stream()
        .filter(task -> task.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
