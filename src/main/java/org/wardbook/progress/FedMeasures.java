package org.wardbook.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardbook.plan.PlanYears;
import org.wardbook.report.Report;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.FormDefinition;

/**
 * Which types of report feed which measures, as the published definitions say, and which are listed
 * beside a measure that is told in words, as the plan says.
 */
@Component
class FedMeasures {
  private final DefinitionCatalogue definitions;
  private final Map<String, FormDefinition.Feed> beside;

  FedMeasures(DefinitionCatalogue definitions, PlanYears planYears) {
    this.definitions = definitions;
    this.beside = LoggedBeside.feeds(planYears.printed());
  }

  /** Keys of the types of which any version feeds the measure. */
  Set<String> typesFeeding(String measure) {
    return definitions.all().stream()
        .filter(definition -> feed(definition, measure).isPresent())
        .map(FormDefinition::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * How this report feeds the measure by the version of the form that it was made with, if at all.
   */
  Optional<ReportFeed> of(Report report, String measure) {
    return definitions
        .find(report.type(), report.definitionVersion())
        .flatMap(
            definition -> feed(definition, measure).map(feed -> new ReportFeed(definition, feed)));
  }

  /** All that a report made with this form may be to the plan. */
  List<FormDefinition.Feed> feeds(FormDefinition definition) {
    return definition.key().equals(LoggedBeside.TYPE)
        ? Stream.concat(definition.feeds().stream(), beside.values().stream()).toList()
        : definition.feeds();
  }

  private Optional<FormDefinition.Feed> feed(FormDefinition definition, String measure) {
    return feeds(definition).stream().filter(feed -> feed.measure().equals(measure)).findFirst();
  }
}
