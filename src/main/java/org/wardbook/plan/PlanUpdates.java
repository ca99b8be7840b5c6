package org.wardbook.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.London;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.people.Role;

/**
 * What lead agencies say of the plan. Updates are entered by the CSU, and by partners for their own
 * agency, of the actions that it leads or takes part in; dates and states by the CSU alone. All
 * others are refused ({@code not-allowed}). Nothing is ever changed or deleted; what stands in for
 * an earlier entry names it.
 */
@Service
@Transactional
public class PlanUpdates {
  private final PlanRows plans;
  private final UpdateRows updates;
  private final MilestoneRows milestones;
  private final OverrideRows overrides;
  private final Speakers speakers;
  private final People people;
  private final AfterCommit afterCommit;
  private final Clock clock;

  PlanUpdates(
      PlanRows plans,
      UpdateRows updates,
      MilestoneRows milestones,
      OverrideRows overrides,
      Speakers speakers,
      People people,
      AfterCommit afterCommit,
      Clock clock) {
    this.plans = plans;
    this.updates = updates;
    this.milestones = milestones;
    this.overrides = overrides;
    this.speakers = speakers;
    this.people = people;
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  /** Every update of a year, superseded and withdrawn ones too, those of the latest day first. */
  @Transactional(readOnly = true)
  public List<PlanUpdate> of(int planYear) {
    return updates.of(planYear);
  }

  /** Every update about a measure or an action, superseded and withdrawn ones too, as above. */
  @Transactional(readOnly = true)
  public List<PlanUpdate> of(int planYear, String about) {
    return updates.of(planYear, about);
  }

  /** What of it this reader may see: nothing, of what is none of their business. */
  @Transactional(readOnly = true)
  public List<PlanUpdate> of(int planYear, String about, Person reader) {
    return speaksOf(planYear, about, reader) ? of(planYear, about) : List.of();
  }

  /** Whether this person may enter updates about a measure or an action. */
  @Transactional(readOnly = true)
  public boolean speaksOf(int planYear, String about, Person person) {
    return speakers.speaksOf(() -> year(planYear), about, person);
  }

  /** How each dated step stands that anything was entered about. */
  @Transactional(readOnly = true)
  public List<MilestoneStep> steps(int planYear) {
    return milestones.latest(planYear);
  }

  /** Everything that was entered about the dated steps of an action, newest first. */
  @Transactional(readOnly = true)
  public List<MilestoneStep> stepHistory(int planYear, String action) {
    return milestones.history(planYear, action);
  }

  /** The overrides that hold now. */
  @Transactional(readOnly = true)
  public List<StatusOverride> overrides(int planYear) {
    return overrides.holding(planYear);
  }

  /** Every override that a measure ever had, newest first. */
  @Transactional(readOnly = true)
  public List<StatusOverride> overrideHistory(int planYear, String measure) {
    return overrides.history(planYear, measure);
  }

  /**
   * Keeps what an agency says.
   *
   * @throws Refusal {@code invalid-input} with what to put right, {@code not-found}
   */
  public PlanUpdate enter(NewUpdate update, Person by) {
    return keep(update, false, null, by);
  }

  /**
   * Keeps what stands in for an earlier entry about the same.
   *
   * @throws Refusal as above; {@code changed-meanwhile} when something stands in for it already
   */
  public PlanUpdate correct(UUID earlier, NewUpdate update, Person by) {
    var found = standing(earlier, by);
    if (found.planYear() != update.planYear() || !found.about().equals(update.about())) {
      throw UpdateCheck.refused("A correction is about the same as what it corrects.");
    }
    return keep(update, false, earlier, by);
  }

  /** Takes an entry back: it says nothing any more. */
  public PlanUpdate withdraw(UUID earlier, String reason, Person by) {
    var found = standing(earlier, by);
    var why = written(reason, "Write why it is withdrawn.");
    var empty =
        new NewUpdate(
            found.planYear(),
            found.about(),
            found.agency(),
            found.status(),
            found.day(),
            null,
            "",
            why);
    return keep(empty, true, earlier, by);
  }

  private PlanUpdate standing(UUID id, Person by) {
    refuseReporters(by);
    var found =
        updates
            .find(id)
            .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such update."));
    refuseStrangers(found.planYear(), found.about(), found.agency(), by);
    if (!found.standing()) {
      throw new Refusal(
          ProblemCode.CHANGED_MEANWHILE,
          "Somebody corrected this update since you opened it. Nothing of yours was saved: look at"
              + " it again.");
    }
    return found;
  }

  private PlanUpdate keep(
      NewUpdate update, boolean withdrawn, @Nullable UUID supersedes, Person by) {
    refuseStrangers(update.planYear(), update.about(), update.agency(), by);
    refuseUnknownAgency(update.agency());
    var year = year(update.planYear());
    UpdateCheck.refuseUnfit(year, update, today());
    var id = UUID.randomUUID();
    updates.insert(id, stripped(update), withdrawn, supersedes, by, now());
    changed(year.firstYear());
    return updates.find(id).orElseThrow();
  }

  private static NewUpdate stripped(NewUpdate update) {
    return new NewUpdate(
        update.planYear(),
        update.about(),
        update.agency(),
        update.status(),
        update.day(),
        update.figure(),
        update.narrative().strip(),
        update.evidence().strip());
  }

  /** Confirms that a dated step is reached, and when. */
  public void reach(
      int planYear, String action, String milestone, LocalDate reachedOn, String note, Person by) {
    UpdateCheck.refuseOddDay(year(planYear), reachedOn, today());
    step(planYear, action, milestone, step -> step.reached(reachedOn), note, by);
  }

  /** Takes back that a dated step is reached. */
  public void notReached(int planYear, String action, String milestone, String note, Person by) {
    step(planYear, action, milestone, step -> step.reached(null), note, by);
  }

  /**
   * Confirms the date of a step or puts another in its place; only then can a date that was suspect
   * make anything overdue.
   */
  public void confirmDue(
      int planYear, String action, String milestone, LocalDate due, String note, Person by) {
    step(planYear, action, milestone, step -> step.due(due), note, by);
  }

  private void step(
      int planYear,
      String action,
      String milestone,
      UnaryOperator<StepDates> change,
      String note,
      Person by) {
    refuseOthers(by);
    var known =
        year(planYear).actions().stream()
            .filter(one -> one.number().equals(action))
            .anyMatch(
                one -> one.steps(planYear).stream().anyMatch(of -> of.label().equals(milestone)));
    if (!known) {
      throw new Refusal(ProblemCode.NOT_FOUND, "The plan has no such dated step.");
    }
    UpdateCheck.refuseUnfitText(note, UpdateCheck.LONGEST_TEXT, "note");
    var before =
        milestones.latest(planYear).stream()
            .filter(step -> step.action().equals(action) && step.milestone().equals(milestone))
            .map(step -> new StepDates(step.due(), step.reachedOn()))
            .findFirst()
            .orElse(new StepDates(null, null));
    var after = change.apply(before);
    milestones.insert(
        planYear, action, milestone, after.due(), after.reachedOn(), note.strip(), by, now());
    changed(planYear);
  }

  private record StepDates(@Nullable LocalDate due, @Nullable LocalDate reachedOn) {
    StepDates due(LocalDate day) {
      return new StepDates(day, reachedOn);
    }

    StepDates reached(@Nullable LocalDate day) {
      return new StepDates(due, day);
    }
  }

  /** Puts a status in the place of the one by rule, with the reason. */
  public void overrideStatus(
      int planYear, String measure, String agency, Judgement status, String reason, Person by) {
    override(planYear, measure, agency, status, reason, by);
  }

  /** Takes an override back: the status by rule is shown again. */
  public void liftOverride(int planYear, String measure, String agency, String reason, Person by) {
    override(planYear, measure, agency, null, reason, by);
  }

  private void override(
      int planYear,
      String measure,
      String agency,
      @Nullable Judgement status,
      String reason,
      Person by) {
    refuseOthers(by);
    refuseUnknownAgency(agency);
    if (year(planYear).measure(measure).isEmpty()) {
      throw new Refusal(ProblemCode.NOT_FOUND, "The plan has no measure “" + measure + "”.");
    }
    var why = written(reason, "Write why the status is not the one by rule.");
    overrides.insert(planYear, measure, agency, status, why, by, now());
    changed(planYear);
  }

  private static String written(String text, String request) {
    var stripped = text.strip();
    if (stripped.isEmpty()) {
      throw UpdateCheck.refused("reason", request);
    }
    UpdateCheck.refuseUnfitText(stripped, UpdateCheck.LONGEST_TEXT, "reason");
    return stripped;
  }

  private static void refuseOthers(Person by) {
    if (by.role() != Role.CSU) {
      throw new Refusal(
          ProblemCode.NOT_ALLOWED, "Only the CSU enters dates and states of the plan.");
    }
  }

  private static void refuseReporters(Person by) {
    if (by.role() != Role.CSU && by.role() != Role.PARTNER) {
      throw new Refusal(
          ProblemCode.NOT_ALLOWED, "Only the CSU and partner agencies enter updates of the plan.");
    }
  }

  /** A partner speaks for its own agency alone, and of its own actions. */
  private void refuseStrangers(int planYear, String about, String agency, Person by) {
    refuseReporters(by);
    if (by.role() == Role.CSU) {
      return;
    }
    if (!agency.equals(by.agency())) {
      throw new Refusal(
          ProblemCode.NOT_ALLOWED, "You speak for your own agency only: this is another one’s.");
    }
    if (!speaksOf(planYear, about, by)) {
      throw new Refusal(
          ProblemCode.NOT_ALLOWED,
          "Your agency neither leads this action nor takes part in it. Ask the CSU if it should.");
    }
  }

  private void refuseUnknownAgency(String key) {
    if (people.agencies().stream().noneMatch(agency -> agency.key().equals(key))) {
      throw UpdateCheck.refused("agency", "Choose the agency that says this.");
    }
  }

  private PlanYear year(int firstYear) {
    return plans
        .find(firstYear)
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemCode.NOT_FOUND,
                    "There is no plan for %s.".formatted(PlanYear.label(firstYear))));
  }

  private void changed(int planYear) {
    afterCommit.publish(new PlanChanged(planYear));
  }

  private LocalDate today() {
    return London.dayOf(clock.instant());
  }

  private String now() {
    return StoredInstant.text(clock.instant());
  }
}
