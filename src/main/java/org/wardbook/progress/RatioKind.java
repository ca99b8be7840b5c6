package org.wardbook.progress;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which share of what was reported came out as the plan wants it (practice §6). */
@Component
final class RatioKind implements MeasureKind {
  @Override
  public String key() {
    return "ratio";
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
    int met = (int) evidence.stream().filter(Evidence::met).count();
    var share = new Share(met, evidence.size());
    var target = measure.measure().target();
    return new Reckoning(
        share.status(target),
        share.percent(),
        share.shownWithParts(target),
        "%d of %d in plan year %s.".formatted(met, evidence.size(), measure.year().label()),
        evidence.stream()
            .map(
                one ->
                    Counted.of(
                        one.report(),
                        one.met(),
                        "Observed on " + Words.day(one.observedOn()) + "."))
            .toList(),
        List.of());
  }
}
