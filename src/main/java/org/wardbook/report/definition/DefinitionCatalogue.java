package org.wardbook.report.definition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every published version of every type of report. */
public final class DefinitionCatalogue {
  private final List<FormDefinition> definitions;

  public DefinitionCatalogue(List<FormDefinition> definitions) {
    this.definitions =
        definitions.stream()
            .sorted(
                Comparator.comparing(FormDefinition::key).thenComparingInt(FormDefinition::version))
            .toList();
  }

  /** By key, then version. */
  public List<FormDefinition> all() {
    return definitions;
  }

  public Optional<FormDefinition> find(String key, int version) {
    return definitions.stream()
        .filter(definition -> definition.key().equals(key) && definition.version() == version)
        .findFirst();
  }

  /** The newest version of a type. */
  public Optional<FormDefinition> latest(String key) {
    return definitions.stream()
        .filter(definition -> definition.key().equals(key))
        .reduce((older, newer) -> newer);
  }
}
