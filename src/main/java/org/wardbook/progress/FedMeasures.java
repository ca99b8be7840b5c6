package org.wardbook.progress;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardbook.report.Report;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.FormDefinition;

/** Which types of report feed which measures, as the published definitions say. */
@Component
class FedMeasures {
  private final DefinitionCatalogue definitions;

  FedMeasures(DefinitionCatalogue definitions) {
    this.definitions = definitions;
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

  private static Optional<FormDefinition.Feed> feed(FormDefinition definition, String measure) {
    return definition.feeds().stream().filter(feed -> feed.measure().equals(measure)).findFirst();
  }
}
