package org.wardbook.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.KeptUntilChanged;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.problem.RefusedField;
import org.wardbook.people.Person;
import org.wardbook.people.Role;

/**
 * The dated settings of the CSU. An entry is never deleted, because reports name it: it is ended,
 * or withdrawn when it was added by mistake. Anybody but the CSU is refused ({@code not-allowed}),
 * what can't be used is refused field by field ({@code invalid-input}), and a change that was
 * decided on an older version too ({@code changed-meanwhile}).
 */
@Service
@Transactional(readOnly = true)
public class RegisterService {
  private static final int LONGEST_REASON = 500;

  private final RegisterDefinitions definitions;
  private final RegisterRows rows;
  private final EntryReading reading;
  private final AfterCommit afterCommit;
  private final KeptUntilChanged<Snapshot> snapshot;

  RegisterService(
      RegisterDefinitions definitions,
      RegisterRows rows,
      EntryReading reading,
      AfterCommit afterCommit) {
    this.definitions = definitions;
    this.rows = rows;
    this.reading = reading;
    this.afterCommit = afterCommit;
    this.snapshot = new KeptUntilChanged<>(rows::changes, () -> Snapshot.of(rows.all()));
  }

  /** All registers as they stand, without what was withdrawn. */
  public Registers current() {
    return snapshot.get().registers();
  }

  /** Every entry of a register by its name, ended and withdrawn ones too. */
  public List<KeptEntry> entries(String register) {
    return snapshot.get().entries().stream()
        .filter(kept -> kept.register().equals(register))
        .toList();
  }

  /** The name of an entry, whatever became of it. */
  public Optional<String> nameOf(String register, String id) {
    return entries(register).stream()
        .map(KeptEntry::entry)
        .filter(entry -> entry.id().equals(id))
        .map(RegisterEntry::name)
        .findFirst();
  }

  /** Everything that was done with an entry, oldest first. */
  public List<EntryEvent> historyOf(String id) {
    return rows.historyOf(id);
  }

  /** Adds an entry, whose id is new. */
  @Transactional
  public KeptEntry add(String register, EntryDraft draft, Person by) {
    refuseOthers(by);
    var id = UUID.randomUUID().toString();
    var entry = reading.read(definition(register), id, draft, rows.of(register));
    return put(new KeptEntry(register, entry, false, 1), by, EntryEvent.Kind.ADDED, null);
  }

  /** Puts right what was entered. What was true once and is no more is ended instead. */
  @Transactional
  public KeptEntry change(String id, int version, EntryDraft draft, Person by) {
    var kept = changeable(id, version, by);
    var entry = reading.read(definition(kept.register()), id, draft, rows.of(kept.register()));
    return put(next(kept, entry, false), by, EntryEvent.Kind.CHANGED, null);
  }

  /** Sets the last day on which it is valid. */
  @Transactional
  public KeptEntry end(String id, int version, LocalDate until, Person by) {
    var kept = changeable(id, version, by);
    var entry = kept.entry();
    if (entry.from() != null && until.isBefore(entry.from())) {
      throw refused("until", "It only begins after that day: withdraw it instead.");
    }
    var draft = new EntryDraft(entry.name(), entry.values(), entry.from(), until);
    var ended = reading.read(definition(kept.register()), id, draft, rows.of(kept.register()));
    return put(next(kept, ended, false), by, EntryEvent.Kind.ENDED, null);
  }

  /** Takes back what was added by mistake: it is valid on no day and offered to nobody. */
  @Transactional
  public KeptEntry withdraw(String id, int version, String reason, Person by) {
    var kept = changeable(id, version, by);
    if (reason.isBlank()) {
      throw refused("reason", "Write why it is withdrawn.");
    }
    if (reason.length() > LONGEST_REASON) {
      throw refused("reason", "Use at most " + LONGEST_REASON + " characters.");
    }
    return put(next(kept, kept.entry(), true), by, EntryEvent.Kind.WITHDRAWN, reason.strip());
  }

  private KeptEntry changeable(String id, int version, Person by) {
    refuseOthers(by);
    var kept =
        rows.find(id)
            .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such entry."));
    if (kept.version() != version) {
      throw new Refusal(
          ProblemCode.CHANGED_MEANWHILE,
          "“%s” was changed since you opened it. Nothing of yours was saved: look at it again."
              .formatted(kept.entry().name()));
    }
    if (kept.withdrawn()) {
      throw new Refusal(
          ProblemCode.NOT_POSSIBLE_NOW, "This entry was withdrawn: add a new one instead.");
    }
    return kept;
  }

  private static void refuseOthers(Person by) {
    if (by.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU changes settings.");
    }
  }

  private RegisterDefinition definition(String register) {
    return definitions
        .find(register)
        .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such register."));
  }

  private static Refusal refused(String field, String message) {
    return new Refusal(
        ProblemCode.INVALID_INPUT, message, List.of(new RefusedField(field, "invalid", message)));
  }

  private static KeptEntry next(KeptEntry kept, RegisterEntry entry, boolean withdrawn) {
    return new KeptEntry(kept.register(), entry, withdrawn, kept.version() + 1);
  }

  private KeptEntry put(KeptEntry kept, Person by, EntryEvent.Kind event, @Nullable String note) {
    rows.put(kept, by.id(), event, note);
    afterCommit.publish(new RegisterChanged(kept.register(), rows.changes()));
    return kept;
  }

  /** Before anybody else hears of the change and asks for what is new. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void forget(RegisterChanged changed) {
    snapshot.changed(changed.changes());
  }

  private record Snapshot(List<KeptEntry> entries, Registers registers) {
    static Snapshot of(List<KeptEntry> entries) {
      var byKey =
          entries.stream()
              .filter(kept -> !kept.withdrawn())
              .collect(
                  Collectors.groupingBy(
                      KeptEntry::register,
                      Collectors.mapping(KeptEntry::entry, Collectors.toUnmodifiableList())));
      return new Snapshot(entries, new Registers(Map.copyOf(byKey)));
    }
  }
}
