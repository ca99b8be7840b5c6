package org.wardbook.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wardbook.plan.PlanYears;
import org.wardbook.report.ClockReading;
import org.wardbook.report.FollowUps;
import org.wardbook.report.Report;
import org.wardbook.report.ReportState;
import org.wardbook.report.UsePeriods;
import org.wardbook.report.WorkClock;
import org.wardbook.report.definition.DefinitionCatalogue;

/**
 * What a report is to the measures that it feeds: the evidence that it gives for each, once it is
 * accepted and in the district and has all that the measure needs. In which plan year it counts,
 * and whether others came before it, is for the look to say.
 */
@Component
class Weighing {
  /** Goes up whenever a report is weighed in another way than before, such as by another clock. */
  private static final int RULES = 4;

  private final DefinitionCatalogue definitions;
  private final FedMeasures fedMeasures;
  private final PlanYears planYears;
  private final Map<String, MeasureKind> kinds;
  private final Map<String, WorkClock> clocks;
  private final Set<String> looksAtEach;

  Weighing(
      DefinitionCatalogue definitions,
      FedMeasures fedMeasures,
      PlanYears planYears,
      List<MeasureKind> kinds,
      ObjectProvider<WorkClock> clocks,
      ObjectProvider<UsePeriods> uses,
      ObjectProvider<FollowUps> followUps) {
    this.definitions = definitions;
    this.fedMeasures = fedMeasures;
    this.planYears = planYears;
    this.kinds = kinds.stream().collect(Collectors.toMap(MeasureKind::key, Function.identity()));
    this.clocks = clocks.stream().collect(Collectors.toMap(WorkClock::type, Function.identity()));
    this.looksAtEach =
        Stream.concat(uses.stream().map(UsePeriods::type), followUps.stream().map(FollowUps::type))
            .collect(Collectors.toSet());
  }

  /** The shape of a report in a measure, and the report. */
  record Weighed(Shape shape, Report report) {}

  /** The measures whose kinds look at clocks, and at varieties, in any year's plan. */
  record Looks(Set<String> atClocks, Set<String> atVarieties) {
    /** In an order that is always the same, for the fingerprint. */
    String inOrder() {
      return atClocks.stream().sorted().toList() + ";" + atVarieties.stream().sorted().toList();
    }
  }

  Looks looks() {
    var ofMeasures = planYears.kinds();
    return new Looks(
        measures(ofMeasures, MeasureKind::readsClocks),
        measures(ofMeasures, MeasureKind::looksAtVarieties));
  }

  private Set<String> measures(Map<String, Set<String>> ofMeasures, Predicate<MeasureKind> looks) {
    return ofMeasures.entrySet().stream()
        .filter(
            measure ->
                measure.getValue().stream()
                    .anyMatch(kind -> kinds.containsKey(kind) && looks.test(kinds.get(kind))))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * @param duplicates the reports that are marked as duplicates of it
   * @param looks {@link #looks()}, asked once for many reports
   */
  List<Weighed> weigh(Report report, List<Report> duplicates, Looks looks) {
    boolean outside = report.location() != null && report.ward() == null;
    var form = definitions.find(report.type(), report.definitionVersion());
    if (report.state() != ReportState.ACCEPTED || outside || form.isEmpty()) {
      return List.of();
    }
    var weighed = new ArrayList<Weighed>();
    for (var one : fedMeasures.feeds(form.get())) {
      var feed = new ReportFeed(form.get(), one);
      boolean placeless = feed.isByWard() && report.ward() == null;
      if (!placeless && feed.lacking(report.answers()).isEmpty()) {
        weighed.add(new Weighed(shape(report, feed, duplicates, looks), report));
      }
    }
    return weighed;
  }

  private @Nullable ClockReading clock(Report report, List<Report> duplicates) {
    var clock = clocks.get(report.type());
    return clock == null ? null : clock.read(report, duplicates);
  }

  private Shape shape(Report report, ReportFeed feed, List<Report> duplicates, Looks looks) {
    var measure = feed.feed().measure();
    var clock = looks.atClocks().contains(measure) ? clock(report, duplicates) : null;
    var answers = report.answers();
    var evidence =
        new Evidence(
            report,
            clock,
            feed.amount(answers),
            feed.isByWard() ? report.ward() : feed.place(answers),
            feed.meets(answers),
            looks.atVarieties().contains(measure) ? feed.variety(answers) : "");
    return Shape.of(measure, evidence, feed.isByWard(), looksAtEach.contains(report.type()));
  }

  /** Another text when reports that are stored would be weighed in another way. */
  String fingerprint() {
    var feeds =
        definitions.all().stream()
            .map(form -> form.key() + form.version() + fedMeasures.feeds(form))
            .sorted()
            .toList();
    return Integer.toHexString((RULES + ";" + feeds + looks().inOrder()).hashCode());
  }
}
