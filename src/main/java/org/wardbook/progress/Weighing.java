package org.wardbook.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
  private static final int RULES = 3;

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

  /** The measures whose kind looks at clocks, in any year's plan. */
  Set<String> measuresWithClocks() {
    return planYears.kinds().entrySet().stream()
        .filter(
            measure ->
                measure.getValue().stream()
                    .anyMatch(kind -> kinds.containsKey(kind) && kinds.get(kind).readsClocks()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * @param duplicates the reports that are marked as duplicates of it
   * @param withClocks {@link #measuresWithClocks()}, asked once for many reports
   */
  List<Weighed> weigh(Report report, List<Report> duplicates, Set<String> withClocks) {
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
        var clock = withClocks.contains(one.measure()) ? clock(report, duplicates) : null;
        weighed.add(new Weighed(shape(report, feed, one.measure(), clock), report));
      }
    }
    return weighed;
  }

  private @Nullable ClockReading clock(Report report, List<Report> duplicates) {
    var clock = clocks.get(report.type());
    return clock == null ? null : clock.read(report, duplicates);
  }

  private Shape shape(
      Report report, ReportFeed feed, String measure, @Nullable ClockReading clock) {
    var answers = report.answers();
    var evidence =
        new Evidence(
            report,
            clock,
            feed.amount(answers),
            feed.isByWard() ? report.ward() : feed.place(answers),
            feed.meets(answers),
            feed.variety(answers));
    return Shape.of(measure, evidence, feed.isByWard(), looksAtEach.contains(report.type()));
  }

  /** Another text when reports that are stored would be weighed in another way. */
  String fingerprint() {
    var feeds =
        definitions.all().stream()
            .map(form -> form.key() + form.version() + fedMeasures.feeds(form))
            .sorted()
            .toList();
    return Integer.toHexString(
        (RULES + ";" + feeds + measuresWithClocks().stream().sorted().toList()).hashCode());
  }
}
