package org.wardbook.ward;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.London;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.problem.RefusedField;
import org.wardbook.people.Person;
import org.wardbook.people.Role;

/**
 * The CSU decides from which day other boundaries hold. That day is always still to come, so that
 * no report was placed yet which belongs to the new ones; and one change waits at a time, so that
 * everybody knows what comes next.
 */
@Service
@Transactional(readOnly = true)
public class WardBoundaries {
  private static final int LONGEST_REASON = 500;

  /** A slip in the year would leave a change waiting that nobody remembers. */
  private static final int AT_MOST_YEARS_AHEAD = 5;

  private final WardSetRows rows;
  private final WardSets wardSets;
  private final AfterCommit afterCommit;
  private final Clock clock;

  WardBoundaries(WardSetRows rows, WardSets wardSets, AfterCommit afterCommit, Clock clock) {
    this.rows = rows;
    this.wardSets = wardSets;
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  /** Every decision, the latest first. */
  public List<WardActivation> history() {
    return rows.activations();
  }

  /** The first day from which other boundaries may hold. */
  public LocalDate earliestDay() {
    return today().plusDays(1);
  }

  /**
   * Decides that these boundaries hold from that day on.
   *
   * @throws Refusal {@code not-allowed}; {@code invalid-input} for a day that can't be; {@code
   *     not-possible-now} while another change waits or when they hold already
   */
  @Transactional
  public void activate(WardSet set, String fileName, LocalDate from, Person by) {
    refuseOthers(by);
    if (from.isBefore(earliestDay())) {
      throw refused(
          "from",
          "Choose tomorrow or later: reports of today were already placed in today’s wards.");
    }
    if (from.isAfter(today().plusYears(AT_MOST_YEARS_AHEAD))) {
      throw refused("from", "Choose a day within the next " + AT_MOST_YEARS_AHEAD + " years.");
    }
    if (coming().findAny().isPresent()) {
      throw new Refusal(
          ProblemCode.NOT_POSSIBLE_NOW,
          "Another change of boundaries waits already. Withdraw it first.");
    }
    if (wardSets.current().id().equals(set.id())) {
      throw new Refusal(ProblemCode.NOT_POSSIBLE_NOW, "These boundaries hold already.");
    }
    rows.keep(set);
    rows.add(set, fileName, from, by.id());
    afterCommit.publish(new WardSetsChanged(rows.changes()));
  }

  /**
   * Takes a decision back before it holds.
   *
   * @throws Refusal {@code not-allowed}; {@code invalid-input} without a reason; {@code
   *     not-possible-now} when they hold already or it was taken back before
   */
  @Transactional
  public void withdraw(long activation, String reason, Person by) {
    refuseOthers(by);
    if (reason.isBlank()) {
      throw refused("reason", "Write why it is withdrawn.");
    }
    if (reason.length() > LONGEST_REASON) {
      throw refused("reason", "Use at most " + LONGEST_REASON + " characters.");
    }
    if (coming().noneMatch(one -> one.id() == activation)) {
      throw new Refusal(
          ProblemCode.NOT_POSSIBLE_NOW,
          "Only a change that does not hold yet can be withdrawn, once.");
    }
    rows.withdraw(activation, reason.strip(), by.id());
    afterCommit.publish(new WardSetsChanged(rows.changes()));
  }

  private Stream<WardActivation> coming() {
    return rows.activations().stream()
        .filter(one -> !one.isWithdrawn() && one.from().isAfter(today()));
  }

  private LocalDate today() {
    return London.dayOf(clock.instant());
  }

  private static void refuseOthers(Person by) {
    if (by.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU changes boundaries.");
    }
  }

  private static Refusal refused(String field, String message) {
    return new Refusal(
        ProblemCode.INVALID_INPUT, message, List.of(new RefusedField(field, "invalid", message)));
  }
}
