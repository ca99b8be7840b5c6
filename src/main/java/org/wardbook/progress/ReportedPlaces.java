package org.wardbook.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardbook.register.RegisterEntry;
import org.wardbook.report.Report;

/**
 * Which share of the places that communities reported as a problem was attended to (actions 5.3 and
 * 6.3). Only those count, and where nothing is reported there is nothing to do: that is not 0%.
 */
final class ReportedPlaces {
  private final MeasureOnDay measure;
  private final String register;
  private final List<RegisterEntry> reported;

  ReportedPlaces(MeasureOnDay measure, String register) {
    this.measure = measure;
    this.register = register;
    this.reported = measure.listed(register);
  }

  Reckoning reckon(List<Evidence> evidence) {
    var first = new HashMap<String, Report>();
    var counted = new ArrayList<Counted>();
    var notCounted = new ArrayList<NotCounted>();
    for (var one : evidence) {
      String answer = Objects.requireNonNullElse(one.place(), "");
      var found = Names.find(reported, answer);
      if (found.isEmpty() || isBeforeTheReport(found.get(), one)) {
        notCounted.add(NotCounted.of(one.report(), refusal(answer, found.isPresent(), one)));
        continue;
      }
      String name = found.get().name();
      var earlier = first.putIfAbsent(Names.plain(name), one.report());
      if (earlier == null) {
        counted.add(
            Counted.of(one.report(), true, "“%s”. %s".formatted(name, Counted.observed(one))));
      } else {
        notCounted.add(
            NotCounted.of(
                one.report(), "“%s” counts already with %s.".formatted(name, earlier.reference())));
      }
    }
    return reported.isEmpty() ? none(notCounted) : share(first, counted, notCounted);
  }

  private static boolean isBeforeTheReport(RegisterEntry entry, Evidence one) {
    return entry.from() != null && one.observedOn().isBefore(entry.from());
  }

  private String refusal(String answer, boolean listed, Evidence one) {
    return listed
        ? "“%s” was not reported as a problem by %s.".formatted(answer, Words.day(one.observedOn()))
        : "“%s” is not on the list of %s.".formatted(answer, ListNames.of(register));
  }

  private Reckoning none(List<NotCounted> notCounted) {
    return new Reckoning(
        measure.measure().target() == null
            ? MeasureStatus.NO_TARGET
            : MeasureStatus.WAITING_FOR_DATA,
        null,
        "None reported",
        "None reported by communities as a problem, so there is nothing to do. That is not 0%.",
        List.of(),
        notCounted);
  }

  private Reckoning share(
      Map<String, Report> first, List<Counted> counted, List<NotCounted> notCounted) {
    var names = reported.stream().map(RegisterEntry::name).toList();
    var parts =
        names.stream()
            .collect(
                Collectors.toMap(
                    Names::plain, name -> name, (one, same) -> one, LinkedHashMap::new))
            .values()
            .stream()
            .map(name -> part(name, first.get(Names.plain(name))))
            .toList();
    var share = new Share(counted.size(), parts.size());
    var target = measure.measure().target();
    return new Reckoning(
            share.status(target),
            share.percent(),
            share.shownWithParts(target),
            "%d of %d on the list of %s.%s"
                .formatted(
                    share.part(),
                    share.whole(),
                    ListNames.of(register),
                    target == null ? " No target – monitored." : ""),
            counted,
            notCounted)
        .withParts(parts);
  }

  private static Part part(String name, @Nullable Report visit) {
    return visit == null
        ? new Part(name, null, "Not yet", false)
        : new Part(name, null, visit.reference(), true);
  }
}
