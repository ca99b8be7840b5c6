package org.wardbook.bench;

import org.jspecify.annotations.Nullable;
import org.wardbook.people.Role;
import org.wardbook.ward.MicroPoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report of which many are made: the texts that intake stores, with gaps, and what intake finds
 * wrong with it.
 *
 * @param by who sends such a report
 * @param hour of the day by London's clocks, in which it is observed
 * @param site where it always is, or null for anywhere in the district
 * @param body canonical JSON as it is sent
 * @param problems as they are stored
 * @param findings as the receipt tells them
 * @param isClean whether there are none: then a trusted author's report is accepted on receipt
 */
record Mould(
    String type,
    int version,
    String prefix,
    Role by,
    int hour,
    @Nullable MicroPoint site,
    boolean hasPhoto,
    Slots body,
    Slots answers,
    Slots restricted,
    String reasons,
    String problems,
    String findings,
    boolean isClean,
    ObjectNode content) {

  JsonNode answer(String field) {
    return content.path("answers").path(field);
  }
}
