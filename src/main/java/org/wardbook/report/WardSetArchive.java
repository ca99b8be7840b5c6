package org.wardbook.report;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardbook.base.StoredInstant;
import org.wardbook.ward.WardSets;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every set of boundaries that reports were placed in, for when there are newer ones. */
@Component
class WardSetArchive {
  private final WardSets wardSets;

  WardSetArchive(JdbcClient jdbc, JsonMapper json, Clock clock, WardSets wardSets) {
    this.wardSets = wardSets;
    var current = wardSets.current();
    jdbc.sql(
            """
            insert into ward_set (id, name, first_used_at, outlines) values (?, ?, ?, ?)
            on conflict (id) do nothing
            """)
        .params(
            current.id(),
            current.district().name(),
            StoredInstant.text(clock.instant()),
            json.writeValueAsString(current))
        .update();
  }

  /** The id of the set that new reports are placed in. */
  String currentId() {
    return wardSets.current().id();
  }
}
