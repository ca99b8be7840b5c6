package org.wardbook.report;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.GroupCommit;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.report.ReportStore.Stored;

/**
 * Takes in what phones send, each content once, however often and however many times at once it is
 * sent. A receipt means that the report is on disk.
 */
@Service
public class ReportIntake {
  private final ReportReader reader;
  private final ReportStore store;
  private final GroupCommit groupCommit;
  private final AfterCommit afterCommit;

  ReportIntake(
      ReportReader reader, ReportStore store, GroupCommit groupCommit, AfterCommit afterCommit) {
    this.reader = reader;
    this.store = store;
    this.groupCommit = groupCommit;
    this.afterCommit = afterCommit;
  }

  /**
   * Takes in a report or a correction.
   *
   * @param id from the address; the body names the same
   * @param body JSON as {@link ReportContent} says
   * @return the receipt, word for word the same for the same content
   * @throws Refusal {@code malformed-json}, {@code invalid-content}, {@code id-differs}, {@code
   *     unknown-type}, {@code unknown-version}, {@code type-changed}; {@code other-content} for
   *     other content that names no or an old version, which is kept for the CSU to compare; {@code
   *     not-allowed} for an id of somebody else
   */
  public Intake receive(UUID id, byte[] body, Person author) {
    var read = reader.read(id, body, author);
    return switch (groupCommit.write(() -> store.store(read))) {
      case Stored.Taken(var intake) -> {
        tell(id, intake.outcome());
        yield intake;
      }
      case Stored.Stale(var refusal) -> {
        afterCommit.publish(new ReportChanged(id));
        throw refusal;
      }
    };
  }

  private void tell(UUID id, Outcome outcome) {
    switch (outcome) {
      case RECEIVED -> afterCommit.publish(new ReportReceived(id));
      case CORRECTED -> afterCommit.publish(new ReportChanged(id));
      case ALREADY_HELD -> {}
    }
  }

  /**
   * What became of it.
   *
   * @param receipt JSON of a {@link Receipt}
   */
  public record Intake(Outcome outcome, String receipt) {}

  /** Whether anything new was stored. */
  public enum Outcome {
    RECEIVED,
    CORRECTED,
    ALREADY_HELD
  }
}
