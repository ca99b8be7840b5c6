package org.wardbook.report.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every published version of every type of report. */
public final class DefinitionCatalogue {
  /** Strict, so that a mistyped word in a definition is found when it is read. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final List<FormDefinition> definitions;

  public DefinitionCatalogue(Collection<FormDefinition> definitions) {
    this.definitions =
        definitions.stream()
            .sorted(
                Comparator.comparing(FormDefinition::key).thenComparingInt(FormDefinition::version))
            .toList();
  }

  /** Reads the JSON of one definition. */
  public static FormDefinition read(InputStream json) {
    try (json) {
      return JSON.readValue(json, FormDefinition.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
