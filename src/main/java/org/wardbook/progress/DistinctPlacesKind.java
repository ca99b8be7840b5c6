package org.wardbook.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.wardbook.report.Report;

/**
 * In how many different places something happened; the first report of a place settles it (practice
 * §6). Places are told apart by the names that people gave them.
 */
@Component
final class DistinctPlacesKind implements MeasureKind {
  @Override
  public String key() {
    return "distinct-places";
  }

  @Override
  public String rule(MeasureOnDay measure) {
    return "Every place counts once. Two names are the same place when only capitals and spaces"
        + " differ. "
        + Target.rule(measure);
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, List<Evidence> evidence) {
    var first = new HashMap<String, Report>();
    var counted = new ArrayList<Counted>();
    var further = new ArrayList<NotCounted>();
    for (var one : evidence) {
      String place = Objects.requireNonNullElse(one.place(), "");
      var earlier = first.putIfAbsent(sameName(place), one.report());
      if (earlier == null) {
        counted.add(Counted.of(one.report(), true, "“%s”.".formatted(place)));
      } else {
        further.add(
            NotCounted.of(
                one.report(),
                "“%s” counts already with %s.".formatted(place, earlier.reference())));
      }
    }
    return new Reckoning(
        Target.status(measure, counted.size()),
        BigDecimal.valueOf(counted.size()),
        Target.shown(measure, counted.size()),
        Target.explanation(measure, counted.size()),
        counted,
        further);
  }

  private static String sameName(String place) {
    return place.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
  }
}
