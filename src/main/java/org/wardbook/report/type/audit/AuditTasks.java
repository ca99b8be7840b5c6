package org.wardbook.report.type.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.London;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.report.ReportChanged;
import org.wardbook.report.type.audit.TaskEvent.What;

/** The tasks of audits, as the desk sees and changes them. */
@Service
@Transactional
public class AuditTasks {
  /** The key of the report type whose findings are tasks. */
  public static final String AUDIT = AuditPlan.TYPE;

  private static final int LONGEST_TEXT = 500;
  private static final int LONGEST_NAME = 100;

  /** Far beyond any of these tasks; what is more was typed wrongly. */
  private static final int HIGHEST_COST_PENCE = 1_000_000_00;

  private final TaskRows rows;
  private final OpenTaskRows openRows;
  private final TaskWriter writer;
  private final AfterCommit afterCommit;
  private final Clock clock;

  AuditTasks(
      TaskRows rows,
      OpenTaskRows openRows,
      TaskWriter writer,
      AfterCommit afterCommit,
      Clock clock) {
    this.rows = rows;
    this.openRows = openRows;
    this.writer = writer;
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  /** Of one audit, in the order of its findings. */
  @Transactional(readOnly = true)
  public List<AuditTask> of(UUID audit) {
    return rows.of(audit);
  }

  /** The same of many audits, by their reports. */
  @Transactional(readOnly = true)
  public Map<UUID, List<AuditTask>> of(List<UUID> audits) {
    return rows.ofAll(audits).stream().collect(Collectors.groupingBy(AuditTask::report));
  }

  /** Those with these ids. */
  @Transactional(readOnly = true)
  public Map<UUID, AuditTask> find(Set<UUID> tasks) {
    return rows.withIds(tasks).stream()
        .collect(Collectors.toMap(AuditTask::id, Function.identity()));
  }

  /** Those that somebody still has to do, first due first, of audits that were not turned down. */
  @Transactional(readOnly = true)
  public List<AuditTask> open() {
    return rows.open(false);
  }

  /** Some of them, from the one after so many on. */
  @Transactional(readOnly = true)
  public List<AuditTask> open(TaskFilter filter, TaskOrder order, int skip, int most) {
    return openRows.read(filter, order, skip, most);
  }

  @Transactional(readOnly = true)
  public int countOpen(TaskFilter filter) {
    return openRows.count(filter);
  }

  /** How many each agency has, by name; those of nobody under {@link TaskFilter#NOBODY}. */
  @Transactional(readOnly = true)
  public Map<String, Integer> openPerOwner(TaskFilter filter) {
    return openRows.perOwner(filter);
  }

  /** The first of those in a ward. */
  @Transactional(readOnly = true)
  public List<AuditTask> openIn(String ward, int most) {
    return rows.openIn(ward, most);
  }

  @Transactional(readOnly = true)
  public Optional<AuditTask> find(UUID task) {
    return rows.withId(task).stream().findFirst();
  }

  /** Everything that happened to a task, oldest first. */
  @Transactional(readOnly = true)
  public List<TaskEvent> history(UUID task) {
    return rows.events(task);
  }

  /**
   * Changes a task as the desk says. What a phone saw before this moment changes its status no
   * more.
   *
   * @param version the one that was looked at
   * @throws Refusal {@code not-allowed} for anybody but the CSU; {@code not-found}, {@code
   *     invalid-input}; {@code changed-meanwhile} when somebody was faster
   */
  public AuditTask change(UUID id, int version, Person by, TaskChange wanted) {
    if (by.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU changes tasks at the desk.");
    }
    var task =
        find(id).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such task."));
    if (task.version() != version) {
      throw new Refusal(
          ProblemCode.CHANGED_MEANWHILE,
          task.number()
              + " was changed since you opened it. Nothing of yours was saved: look at it"
              + " again.");
    }
    var change = checked(task, wanted);
    writer.change(task, change);
    var decision = decision(task, change, by);
    if (isSameStatus(task, change)) {
      writer.note(id, What.CHANGED, decision);
    } else {
      writer.decide(id, What.STATUS, decision);
    }
    afterCommit.publish(new ReportChanged(task.report()));
    return find(id).orElseThrow();
  }

  private static boolean isSameStatus(AuditTask task, TaskChange change) {
    return task.status() == change.status()
        && Objects.equals(task.completedOn(), change.completedOn());
  }

  private TaskDecision decision(AuditTask task, TaskChange change, Person by) {
    var now = clock.instant();
    var fromDay = change.completedOn() == null ? London.dayOf(now) : change.completedOn();
    return new TaskDecision(
        by.id(),
        now,
        true,
        change.status(),
        fromDay,
        change.completedOn(),
        change.note(),
        Objects.equals(change.afterPhoto(), task.afterPhoto()) ? null : change.afterPhoto(),
        null);
  }

  private TaskChange checked(AuditTask task, TaskChange wanted) {
    var change =
        new TaskChange(
            text(wanted.action(), LONGEST_TEXT, "Write what is to be done"),
            optional(wanted.owner(), LONGEST_NAME),
            optional(wanted.contact(), LONGEST_NAME),
            wanted.due(),
            wanted.priority(),
            wanted.status(),
            wanted.status() == TaskStatus.COMPLETED ? wanted.completedOn() : null,
            optional(wanted.note(), LONGEST_TEXT),
            wanted.costPence(),
            wanted.afterPhoto());
    refuseOddDays(task, change);
    refuseUnexplained(change);
    var cost = change.costPence();
    if (cost != null && (cost < 0 || cost > HIGHEST_COST_PENCE)) {
      throw invalid("Enter a cost from £0 to £1,000,000, or leave it empty.");
    }
    return change;
  }

  private void refuseOddDays(AuditTask task, TaskChange change) {
    if (change.due().isBefore(task.seenOn())) {
      throw invalid("It can't be due before the audit.");
    }
    if (change.status() != TaskStatus.COMPLETED) {
      return;
    }
    LocalDate completed = change.completedOn();
    if (completed == null) {
      throw invalid("Enter the day on which it was completed.");
    }
    if (completed.isBefore(task.seenOn())) {
      throw invalid("It can't have been completed before the audit.");
    }
    if (completed.isAfter(London.dayOf(clock.instant()))) {
      throw invalid("It can't have been completed in the future.");
    }
  }

  /** Both change what the plan says of the audit, so that it has to be said why (practice §3). */
  private static void refuseUnexplained(TaskChange change) {
    var needsReason =
        change.status() == TaskStatus.NOT_FEASIBLE || change.status() == TaskStatus.WITHDRAWN;
    if (needsReason && change.note() == null) {
      throw invalid(
          "Write in the note why it is " + change.status().label().toLowerCase(Locale.UK) + ".");
    }
  }

  private static String text(String written, int longest, String request) {
    var text = optional(written, longest);
    if (text == null) {
      throw invalid(request + ".");
    }
    return text;
  }

  private static @Nullable String optional(@Nullable String written, int longest) {
    if (written == null || written.isBlank()) {
      return null;
    }
    var text = written.strip();
    if (text.length() > longest) {
      throw invalid("Use at most " + longest + " characters.");
    }
    return text;
  }

  private static Refusal invalid(String why) {
    return new Refusal(ProblemCode.INVALID_INPUT, why);
  }
}
