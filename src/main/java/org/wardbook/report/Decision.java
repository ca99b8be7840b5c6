package org.wardbook.report;

import static org.wardbook.report.ReportState.ACCEPTED;
import static org.wardbook.report.ReportState.DUPLICATE;
import static org.wardbook.report.ReportState.NEEDS_INFORMATION;
import static org.wardbook.report.ReportState.RECEIVED;
import static org.wardbook.report.ReportState.REJECTED;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.report.HistoryEntry.Event;

/**
 * What the CSU decides on a report, before it is known whether that report allows it.
 *
 * @param from the states in which it can be decided
 * @param note what was written with it: the question, the answer, the reason
 * @param original of a duplicate: the report that it repeats
 */
public record Decision(
    Event event, Set<ReportState> from, @Nullable String note, @Nullable UUID original) {
  private static final int LONGEST_NOTE = 2000;
  private static final Set<ReportState> UNDECIDED_OR_ACCEPTED =
      Set.of(RECEIVED, ACCEPTED, NEEDS_INFORMATION);

  /** From now on it counts in the plan. */
  public static Decision accept() {
    return new Decision(Event.ACCEPTED, Set.of(RECEIVED, NEEDS_INFORMATION), null, null);
  }

  /**
   * Asks the author something; the phone shows it.
   *
   * @throws Refusal {@code invalid-input} when nothing or too much is written
   */
  public static Decision ask(String question) {
    var text = written(question, "Write what you want to know.");
    return new Decision(Event.ASKED, UNDECIDED_OR_ACCEPTED, text, null);
  }

  /** Notes an answer that came by another way, such as a call. */
  public static Decision answer(String answer) {
    var text = written(answer, "Write what the answer was.");
    return new Decision(Event.ANSWERED, Set.of(NEEDS_INFORMATION), text, null);
  }

  /** It is the same thing as another report of its type, which then counts alone. */
  public static Decision duplicateOf(UUID original) {
    return new Decision(Event.MARKED_DUPLICATE, UNDECIDED_OR_ACCEPTED, null, original);
  }

  /** It doesn't count and says why. */
  public static Decision reject(String reason) {
    var text = written(reason, "Write why it is not accepted.");
    return new Decision(Event.REJECTED, UNDECIDED_OR_ACCEPTED, text, null);
  }

  /** Takes a decision back: it waits again. */
  public static Decision reopen() {
    return new Decision(Event.REOPENED, Set.of(ACCEPTED, DUPLICATE, REJECTED), null, null);
  }

  /** What somebody has to have written, trimmed. */
  static String written(String text, String request) {
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
