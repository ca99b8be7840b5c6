package org.wardbook.progress;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which share of what was reported came out as the plan wants it (practice §6). */
@Component
final class RatioKind implements MeasureKind {
  @Override
  public String key() {
    return "ratio";
  }

  /** Of places that were reported, the first visit settles it. */
  @Override
  public boolean judgesEach(MeasureOnDay measure) {
    return measure.parameter("conditional") == null || measure.parameter("register") == null;
  }

  @Override
  public String rule(MeasureOnDay measure) {
    return Share.rule(measure);
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, List<Evidence> evidence) {
    String register = measure.parameter("register");
    if (measure.parameter("conditional") != null && register != null) {
      return new ReportedPlaces(measure, register).reckon(evidence);
    }
    return evidence.isEmpty() ? none(measure) : share(measure, evidence);
  }

  private static Reckoning none(MeasureOnDay measure) {
    boolean noTarget = measure.measure().target() == null;
    return new Reckoning(
        noTarget ? MeasureStatus.NO_TARGET : MeasureStatus.WAITING_FOR_DATA,
        null,
        "None reported",
        "None reported in plan year " + measure.year().label() + ".",
        List.of(),
        List.of());
  }

  private static Reckoning share(MeasureOnDay measure, List<Evidence> evidence) {
    int met = sum(evidence.stream().filter(Evidence::met));
    int all = sum(evidence.stream());
    var share = new Share(met, all);
    var target = measure.measure().target();
    return new Reckoning(
        share.status(target),
        share.percent(),
        share.shownWithParts(target),
        "%d of %d in plan year %s.".formatted(met, all, measure.year().label()),
        evidence.stream().map(one -> Counted.all(one, one.met(), Counted.observed(one))).toList(),
        List.of());
  }

  private static int sum(Stream<Evidence> evidence) {
    return evidence.mapToInt(Evidence::times).sum();
  }
}
