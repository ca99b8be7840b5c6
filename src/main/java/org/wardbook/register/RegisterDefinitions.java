package org.wardbook.register;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The registers that there are: one file each on the class path, so that a new one is a file. */
@Component
public class RegisterDefinitions {
  private static final String FILES = "classpath*:registers/*.json";

  /** Strict, so that a mistyped word in a definition is found when it is read. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final List<RegisterDefinition> definitions;

  RegisterDefinitions() throws IOException {
    List<RegisterDefinition> read = new ArrayList<>();
    for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
      try (InputStream json = file.getInputStream()) {
        read.add(JSON.readValue(json, RegisterDefinition.class));
      }
    }
    read.sort(Comparator.comparing(RegisterDefinition::title));
    definitions = List.copyOf(read);
  }

  /** By title. */
  public List<RegisterDefinition> all() {
    return definitions;
  }

  public Optional<RegisterDefinition> find(String key) {
    return definitions.stream().filter(each -> each.key().equals(key)).findFirst();
  }
}
