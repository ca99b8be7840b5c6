package org.wardbook.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import tools.jackson.databind.node.JsonNodeFactory;

/** An accepted report with only what the plan looks at: the first of a group of like ones. */
public final class ReportInShort {
  private static final Person NOBODY = new Person(new UUID(0, 0), "", "", Role.WARDEN, null, false);

  private ReportInShort() {}

  public static Report of(
      UUID id, String type, String reference, Instant observedAt, @Nullable String ward) {
    return new Report(
        id,
        type,
        0,
        reference,
        NOBODY,
        observedAt,
        observedAt,
        observedAt,
        Duration.ZERO,
        Duration.ZERO,
        null,
        ward,
        "",
        JsonNodeFactory.instance.objectNode(),
        false,
        Map.of(),
        List.of(),
        List.of(),
        ReportState.ACCEPTED,
        null,
        null,
        null,
        null,
        null,
        "",
        0);
  }
}
