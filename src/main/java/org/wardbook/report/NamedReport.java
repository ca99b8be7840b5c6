package org.wardbook.report;

import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The other report that one names in its answers, such as the fly-tip that it adds to. */
public final class NamedReport {
  private NamedReport() {}

  /** Empty where none is named. */
  public static Optional<UUID> in(ObjectNode answers) {
    return Optional.of(answers.path("report").asString(""))
        .filter(id -> !id.isEmpty())
        .map(UUID::fromString);
  }
}
