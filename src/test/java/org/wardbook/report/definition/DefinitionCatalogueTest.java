package org.wardbook.report.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionCatalogueTest {
  private final DefinitionCatalogue catalogue =
      new DefinitionCatalogue(
          List.of(definition("fly-tip", 10), definition("fly-tip", 2), definition("eva", 1)));

  @Test
  void findsTheVersionThatWasAskedFor_whenThereAreSeveral() {
    assertThat(catalogue.find("fly-tip", 2)).map(FormDefinition::version).contains(2);
    assertThat(catalogue.find("fly-tip", 3)).isEmpty();
    assertThat(catalogue.find("cctv", 1)).isEmpty();
  }

  @Test
  void findsTheNewestVersion_whenNoneWasNamed() {
    assertThat(catalogue.latest("fly-tip")).map(FormDefinition::version).contains(10);
    assertThat(catalogue.latest("cctv")).isEmpty();
  }

  @Test
  void listsByKeyAndThenVersion() {
    assertThat(catalogue.all())
        .extracting(definition -> definition.key() + " " + definition.version())
        .containsExactly("eva 1", "fly-tip 2", "fly-tip 10");
  }

  @Test
  void refusesADefinition_whenItHasAWordThatNobodyKnows() {
    assertThatThrownBy(() -> read(json("eva", 1).replace("\"title\"", "\"titel\"")))
        .hasMessageContaining("titel");
  }

  private static FormDefinition definition(String key, int version) {
    return read(json(key, version));
  }

  private static String json(String key, int version) {
    return """
        {"key": "%s", "version": %d, "title": "", "summary": "", "referencePrefix": "XX",
         "photos": {"max": 0}, "sections": [], "fields": [], "rules": [], "feeds": []}
        """
        .formatted(key, version);
  }

  private static FormDefinition read(String json) {
    return DefinitionCatalogue.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }
}
