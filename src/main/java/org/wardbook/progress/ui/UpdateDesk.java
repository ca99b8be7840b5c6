package org.wardbook.progress.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.people.Agency;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.people.SignedIn;
import org.wardbook.plan.PlanUpdate;
import org.wardbook.plan.PlanUpdates;
import org.wardbook.plan.PlanYears;
import org.wardbook.progress.MeasureProgress;

/** What the pages need on which the CSU and partners enter what lead agencies say. */
@Component
final class UpdateDesk {
  private final PlanYears planYears;
  private final PlanUpdates updates;
  private final People people;
  private final SignedIn signedIn;
  private final Clock clock;

  UpdateDesk(
      PlanYears planYears, PlanUpdates updates, People people, SignedIn signedIn, Clock clock) {
    this.planYears = planYears;
    this.updates = updates;
    this.people = people;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  PlanUpdates updates() {
    return updates;
  }

  /** For whom the reader may enter updates: a partner for its own agency alone. */
  List<Agency> agencies() {
    var reader = reader();
    return people.agencies().stream()
        .filter(agency -> reader.role() == Role.CSU || agency.key().equals(reader.agency()))
        .toList();
  }

  /** Whether the reader may do and see all that the plan's pages have. */
  boolean isForTheCsu() {
    return reader().role() == Role.CSU;
  }

  /** Whether the reader may see and enter updates about a measure or an action. */
  boolean isTheirs(int planYear, String about) {
    return updates.speaksOf(planYear, about, reader());
  }

  /** Whether this reader may put right what somebody entered for an agency. */
  static boolean speaksFor(String agency, Person reader) {
    return reader.role() == Role.CSU || agency.equals(reader.agency());
  }

  /** The updates about measures or actions, as far as they are the reader's business. */
  List<PlanUpdate> of(int planYear, List<UpdateSubject> subjects) {
    var reader = reader();
    return subjects.stream()
        .flatMap(subject -> updates.of(planYear, subject.about(), reader).stream())
        .sorted(PlanWords.LATEST_FIRST)
        .toList();
  }

  /**
   * Whether this reader may know what it says: a partner is told numbers of people update by update
   * by its own agency alone. From one that follows another a small number could be worked out: 12
   * after 10 are 2 more (practice §7).
   */
  boolean mayRead(PlanUpdate update, Person reader) {
    return speaksFor(update.agency(), reader)
        || update.figure() == null
        || planYears
            .find(update.planYear())
            .flatMap(year -> year.measure(update.about()))
            .filter(planned -> planned.measure().isOfPeople())
            .isEmpty();
  }

  /** To a partner as to the public: without the small numbers of people (practice §7). */
  List<MeasureProgress> shown(List<MeasureProgress> all) {
    return isForTheCsu() ? all : all.stream().map(MeasureProgress::published).toList();
  }

  /** The same of one. */
  MeasureProgress shown(MeasureProgress progress) {
    return shown(List.of(progress)).getFirst();
  }

  /** As the account is at this moment: who may not enter anything any more is refused. */
  Person reader() {
    return signedIn.person();
  }

  LocalDate today() {
    return London.dayOf(clock.instant());
  }
}
