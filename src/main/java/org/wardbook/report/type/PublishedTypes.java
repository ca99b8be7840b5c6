package org.wardbook.report.type;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.DefinitionValidator;
import org.wardbook.report.definition.FormDefinition;
import org.wardbook.report.definition.NamedRule;
import org.wardbook.report.definition.ProblemTexts;

/** Collects the definitions on the class path and the rules of all types. */
@Configuration(proxyBeanMethods = false)
class PublishedTypes {
  private static final String DEFINITIONS = "classpath*:report-types/*/definition.v*.json";

  @Bean
  DefinitionCatalogue definitionCatalogue() throws IOException {
    List<FormDefinition> definitions = new ArrayList<>();
    for (Resource json : new PathMatchingResourcePatternResolver().getResources(DEFINITIONS)) {
      definitions.add(DefinitionCatalogue.read(json.getInputStream()));
    }
    return new DefinitionCatalogue(definitions);
  }

  @Bean
  DefinitionValidator definitionValidator(List<NamedRule> rules) {
    return new DefinitionValidator(rules);
  }

  @Bean
  ProblemTexts problemTexts() {
    return ProblemTexts.read();
  }
}
