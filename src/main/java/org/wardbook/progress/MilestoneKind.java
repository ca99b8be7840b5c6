package org.wardbook.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Something that is reached once. The first report that shows it settles it. */
@Component
final class MilestoneKind implements MeasureKind {
  @Override
  public String key() {
    return "milestone";
  }

  @Override
  public boolean judgesEach(MeasureOnDay measure) {
    return false;
  }

  @Override
  public String rule(MeasureOnDay measure) {
    return "Met: an accepted report shows that it is reached. On track: not reached yet, and its date"
        + " has not passed. Late: not reached, and its date has passed.";
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, List<Evidence> evidence) {
    return evidence.isEmpty() ? notReached(measure) : reached(measure, evidence);
  }

  private static Reckoning notReached(MeasureOnDay measure) {
    boolean late = measure.isPastItsDate();
    return new Reckoning(
        late ? MeasureStatus.LATE : MeasureStatus.ON_TRACK,
        null,
        "Not reached yet",
        "No accepted report shows it yet. Its date, %s, %s."
            .formatted(Words.day(measure.dueOn()), late ? "has passed" : "has not passed"),
        List.of(),
        List.of());
  }

  private static Reckoning reached(MeasureOnDay measure, List<Evidence> evidence) {
    var first = evidence.getFirst();
    String day = Words.day(first.observedOn());
    boolean inTime = !first.observedOn().isAfter(measure.dueOn());
    var further = new ArrayList<NotCounted>();
    for (var later : evidence.subList(1, evidence.size())) {
      further.add(
          NotCounted.of(
              later.report(), "Already reached with " + first.report().reference() + "."));
    }
    return new Reckoning(
        MeasureStatus.MET,
        BigDecimal.ONE,
        "Reached on " + day,
        "Reached on %s with %s, %s the date, %s."
            .formatted(
                day,
                first.report().reference(),
                inTime ? "by" : "after",
                Words.day(measure.dueOn())),
        List.of(Counted.of(first.report(), true, "The first to show it, on " + day + ".")),
        further);
  }
}
