package org.wardbook.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;

/**
 * Which share of the work was done within so many days (practice §2.3). Due is the end of the day,
 * in London, that many calendar days after the day of the observation, so that neither the hour nor
 * a clock change matters. The share is that of the work done in time among all that was done or is
 * past due; what is open and not yet due is left out.
 */
@Component
final class WithinDaysKind implements MeasureKind {
  @Override
  public String key() {
    return "within-days";
  }

  @Override
  public boolean readsClocks() {
    return true;
  }

  @Override
  public String rule(MeasureOnDay measure) {
    return ("In time: %s by the end of the day (Europe/London) %d calendar days after it was first"
            + " observed. The share is in time ÷ (%s or past due); open and not yet due is left"
            + " out. Met: at or above the target. Behind: up to 5 percentage points below it."
            + " Well behind: further below. Compared unrounded. Days and share are those set"
            + " for the day of the observation, or else those of the plan.")
        .formatted(
            lower(done(measure)),
            TimeTarget.on(measure, measure.on()).days(),
            lower(done(measure)));
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, List<Evidence> evidence) {
    var counted = new ArrayList<Counted>();
    var notCounted = new ArrayList<NotCounted>();
    var targets = new ArrayList<TimeTarget.Asked>();
    var targetOn = targets(measure);
    for (var one : evidence) {
      judge(measure, one, counted, notCounted, targets, targetOn);
    }
    int inTime = Counted.sum(counted.stream().filter(Counted::met).toList());
    return counted.isEmpty()
        ? nothingDue(measure, notCounted)
        : share(
            measure,
            new Share(inTime, Counted.sum(counted)),
            TimeTarget.together(targets),
            counted,
            notCounted);
  }

  /** Without the words for every report, which a month of the trend has no use for. */
  @Override
  public @Nullable BigDecimal valueOf(MeasureOnDay measure, List<Evidence> evidence) {
    var targetOn = targets(measure);
    int inTime = 0;
    int all = 0;
    for (var one : evidence) {
      var clock = one.clock();
      if (clock == null || clock.notEligibleBecause() != null) {
        continue;
      }
      var startedOn = London.dayOf(clock.startedAt());
      var due = startedOn.plusDays(targetOn.apply(startedOn).days());
      var doneOn = clock.stoppedAt() == null ? null : London.dayOf(clock.stoppedAt());
      if (doneOn != null && !doneOn.isAfter(measure.on())) {
        all += one.times();
        inTime += doneOn.isAfter(due) ? 0 : one.times();
      } else if (due.isBefore(measure.on())) {
        all += one.times();
      }
    }
    return all == 0 ? null : new Share(inTime, all).percent();
  }

  /** What was asked of the work of a day, looked up once for all that began on it. */
  private static Function<LocalDate, TimeTarget> targets(MeasureOnDay measure) {
    var known = new HashMap<LocalDate, TimeTarget>();
    return day -> known.computeIfAbsent(day, each -> TimeTarget.on(measure, each));
  }

  private static void judge(
      MeasureOnDay measure,
      Evidence one,
      List<Counted> counted,
      List<NotCounted> notCounted,
      List<TimeTarget.Asked> targets,
      Function<LocalDate, TimeTarget> targetOn) {
    var clock = one.clock();
    if (clock == null) {
      notCounted.add(NotCounted.of(one.report(), "Reports of this type have no clock."));
      return;
    }
    if (clock.notEligibleBecause() != null) {
      notCounted.add(
          NotCounted.of(one.report(), "Kept apart: " + clock.notEligibleBecause() + "."));
      return;
    }
    LocalDate startedOn = London.dayOf(clock.startedAt());
    var target = targetOn.apply(startedOn);
    LocalDate due = startedOn.plusDays(target.days());
    LocalDate doneOn = clock.stoppedAt() == null ? null : London.dayOf(clock.stoppedAt());
    if (doneOn != null && !doneOn.isAfter(measure.on())) {
      boolean inTime = !doneOn.isAfter(due);
      targets.add(new TimeTarget.Asked(target, one.times()));
      counted.add(Counted.all(one, inTime, doneWords(measure, doneOn, due, inTime)));
    } else if (due.isBefore(measure.on())) {
      targets.add(new TimeTarget.Asked(target, one.times()));
      counted.add(Counted.all(one, false, "Still open; it was due on " + Words.day(due) + "."));
    } else {
      notCounted.add(
          NotCounted.of(one.report(), "Open and not yet due: due on " + Words.day(due) + "."));
    }
  }

  private static String doneWords(
      MeasureOnDay measure, LocalDate doneOn, LocalDate due, boolean inTime) {
    // Of ten thousand groups in one look: a format string would take most of it.
    return done(measure)
        + " on "
        + Words.day(doneOn)
        + (inTime ? ", in time; due on " : ", late; due on ")
        + Words.day(due)
        + ".";
  }

  private static Reckoning nothingDue(MeasureOnDay measure, List<NotCounted> notCounted) {
    return new Reckoning(
        measure.measure().target() == null
            ? MeasureStatus.NO_TARGET
            : MeasureStatus.WAITING_FOR_DATA,
        null,
        "None yet",
        "Nothing was %s or came due yet.".formatted(lower(done(measure))),
        List.of(),
        notCounted);
  }

  private static Reckoning share(
      MeasureOnDay measure,
      Share share,
      @Nullable BigDecimal target,
      List<Counted> counted,
      List<NotCounted> notCounted) {
    return new Reckoning(
        share.status(target),
        share.percent(),
        share.shownWithParts(target),
        "%d of %d that were %s or came due were in time.%s"
            .formatted(
                share.part(), share.whole(), lower(done(measure)), otherTarget(measure, target)),
        counted,
        notCounted);
  }

  /** Said where the CSU's target is not the plan's. */
  private static String otherTarget(MeasureOnDay measure, @Nullable BigDecimal target) {
    var printed = measure.measure().target();
    return target == null || (printed != null && printed.compareTo(target) == 0)
        ? ""
        : " The target set for them is %s%%."
            .formatted(Words.plain(target.setScale(1, RoundingMode.HALF_UP)));
  }

  /** What the work is called when it is done, such as "Cleared". */
  private static String done(MeasureOnDay measure) {
    return measure.measure().parameters().getOrDefault("done", "Done");
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.UK);
  }
}
