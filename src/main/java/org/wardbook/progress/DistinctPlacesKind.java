package org.wardbook.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.report.Report;

/**
 * In how many different places something happened; the first report of a place settles it (practice
 * §6). Places are told apart by the names that people gave them. Where the plan asks for places
 * that the CSU has identified, such as hot spots, only those on its list on the day count.
 */
@Component
final class DistinctPlacesKind implements MeasureKind {
  @Override
  public String key() {
    return "distinct-places";
  }

  @Override
  public boolean judgesEach(MeasureOnDay measure) {
    return false;
  }

  @Override
  public String rule(MeasureOnDay measure) {
    String register = measure.parameter("register");
    String listed =
        register == null
            ? ""
            : " Only what is on the CSU’s list of %s counts.".formatted(ListNames.of(register));
    return "Every place counts once. Two names are the same place when only capitals and spaces"
        + " differ."
        + listed
        + " "
        + Target.rule(measure);
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, List<Evidence> evidence) {
    String register = measure.parameter("register");
    if (register != null && measure.listed(register).isEmpty()) {
      return Unset.reckon(register, evidence);
    }
    var first = new HashMap<String, Report>();
    var counted = new ArrayList<Counted>();
    var notCounted = new ArrayList<NotCounted>();
    for (var one : evidence) {
      String answer = Objects.requireNonNullElse(one.place(), "");
      String place = named(measure, register, one, answer);
      if (place == null) {
        notCounted.add(
            NotCounted.of(
                one.report(),
                "“%s” is not on the CSU’s list of %s."
                    .formatted(answer, ListNames.of(Objects.requireNonNull(register)))));
        continue;
      }
      var earlier = first.putIfAbsent(Names.plain(place), one.report());
      if (earlier == null) {
        counted.add(Counted.of(one.report(), true, "“%s”.".formatted(place)));
      } else {
        notCounted.add(
            NotCounted.of(
                one.report(),
                "“%s” counts already with %s.".formatted(place, earlier.reference())));
      }
    }
    var number = BigDecimal.valueOf(counted.size());
    return new Reckoning(
        Target.status(measure, number),
        number,
        Target.shown(measure, number),
        Target.explanation(measure, number),
        counted,
        notCounted);
  }

  /** Without the words for every report, which a month of the trend has no use for. */
  @Override
  public @Nullable BigDecimal valueOf(MeasureOnDay measure, List<Evidence> evidence) {
    String register = measure.parameter("register");
    if (register != null && measure.listed(register).isEmpty()) {
      return null;
    }
    var names = new HashSet<String>();
    for (var one : evidence) {
      var answer = Objects.requireNonNullElse(one.place(), "");
      if (register != null || !names.contains(answer)) {
        var place = named(measure, register, one, answer);
        if (place != null) {
          names.add(place);
        }
      }
    }
    return BigDecimal.valueOf(names.stream().map(Names::plain).distinct().count());
  }

  /** The place's name; null when it is not on the list that the measure asks for. */
  private static @Nullable String named(
      MeasureOnDay measure, @Nullable String register, Evidence one, String answer) {
    if (register == null) {
      return answer;
    }
    var listed = measure.known().registers().validOn(register, one.observedOn());
    return Names.find(listed, answer).map(entry -> entry.name()).orElse(null);
  }
}
