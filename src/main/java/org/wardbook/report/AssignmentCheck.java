package org.wardbook.report;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Agency;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.people.Role;

/** Says what does not fit in what the CSU wants to assign, in plain words. */
@Component
class AssignmentCheck {
  private static final int LONGEST_NOTE = 500;

  private final AssignmentRules rules;
  private final People people;
  private final ReportPages pages;
  private final Clock clock;

  AssignmentCheck(AssignmentRules rules, People people, ReportPages pages, Clock clock) {
    this.rules = rules;
    this.people = people;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * The wish with the agency of the person where none was named.
   *
   * @throws Refusal {@code invalid-input}
   */
  AssignmentWish fit(Report report, AssignmentWish wish, Optional<Assignment> before) {
    var person = wish.person() == null ? null : active(wish.person());
    var named = wish.agency() == null && person != null ? person.agency() : wish.agency();
    if (named == null && person == null) {
      throw invalid("Choose an agency, a person or both.");
    }
    if (named != null && agency(named).isEmpty()) {
      throw invalid("There is no such agency. Look at the list again.");
    }
    if (person != null && whoSees(report, List.of(person)).isEmpty()) {
      throw invalid(person.displayName() + " may not see this report: choose somebody else.");
    }
    refusePastDay(wish, before);
    var note = note(wish.note());
    refuseUnexplained(report, named, note);
    return new AssignmentWish(named, wish.person(), wish.due(), note == null ? "" : note);
  }

  /** Those who can be asked to do it, so that nobody is offered who would be refused. */
  List<Person> whoCanDo(Report report) {
    return whoSees(report, people.all()).stream().filter(Person::active).toList();
  }

  /** A partner sees the plan and nothing else: it would never be read. */
  private List<Person> whoSees(Report report, List<Person> those) {
    return pages.readersOf(report.id(), those).stream()
        .filter(one -> one.role() != Role.PARTNER)
        .toList();
  }

  static String reason(String text) {
    var note = note(text);
    if (note == null) {
      throw invalid("Write why it is handed back.");
    }
    return note;
  }

  static @Nullable String note(String text) {
    var note = text.strip();
    if (note.length() > LONGEST_NOTE) {
      throw invalid("Use at most " + LONGEST_NOTE + " characters.");
    }
    return note.isEmpty() ? null : note;
  }

  /** A day that passed meanwhile may stay: what is late does not become earlier by another hand. */
  private void refusePastDay(AssignmentWish wish, Optional<Assignment> before) {
    var due = wish.due();
    var stays = before.filter(one -> Objects.equals(one.due(), due)).isPresent();
    if (due != null && due.isBefore(London.dayOf(clock.instant())) && !stays) {
      throw invalid("It can’t be due on a day that has passed.");
    }
  }

  /** The CSU may say otherwise than the rule, and says why (practice §2.2). */
  private void refuseUnexplained(Report report, @Nullable String agency, @Nullable String note) {
    var route =
        rules.of(report.type()).map(rule -> rule.route(report.answers(), report.observedAt()));
    if (note == null && route.isPresent() && !route.get().agency().equals(agency)) {
      var name = agency(route.get().agency()).map(Agency::name).orElse(route.get().agency());
      throw invalid("Write in the note why it does not go to " + name + ", as the rule says.");
    }
  }

  private Person active(UUID id) {
    return people
        .find(id)
        .filter(Person::active)
        .orElseThrow(() -> invalid("This person has no open account: choose somebody else."));
  }

  private Optional<Agency> agency(String key) {
    return people.agencies().stream().filter(agency -> agency.key().equals(key)).findFirst();
  }

  private static Refusal invalid(String why) {
    return new Refusal(ProblemCode.INVALID_INPUT, why);
  }
}
