package org.wardbook.sync;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.problem.RefusedField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a phone tells of its queue, or says of every field what is wrong with it. */
final class PhoneQueueReading {
  /** No phone holds so many; more was not counted. */
  private static final int MOST = 10_000;

  private final ObjectNode body;
  private final List<RefusedField> refused = new ArrayList<>();

  PhoneQueueReading(ObjectNode body) {
    this.body = body;
  }

  /**
   * The queue.
   *
   * @throws Refusal {@code invalid-content}
   */
  PhoneQueueController.PhoneQueue read() {
    var device = device(body.path("device"));
    var waiting = waiting(body.path("waiting"));
    var at = instant("at", body.path("at"));
    var since =
        body.path("since").isMissingNode() || body.path("since").isNull()
            ? null
            : instant("since", body.path("since"));
    if (device == null || waiting == null || at == null || !refused.isEmpty()) {
      throw new Refusal(
          ProblemCode.INVALID_CONTENT, "A phone tells its id, numbers by type and when.", refused);
    }
    return new PhoneQueueController.PhoneQueue(device, waiting, since, at);
  }

  private @Nullable UUID device(JsonNode value) {
    try {
      return value.isString() ? UUID.fromString(value.stringValue()) : wrong("device", value);
    } catch (IllegalArgumentException e) {
      return wrong("device", value);
    }
  }

  private @Nullable Instant instant(String field, JsonNode value) {
    try {
      return value.isString() ? Instant.parse(value.stringValue()) : wrong(field, value);
    } catch (DateTimeException e) {
      return wrong(field, value);
    }
  }

  private @Nullable Map<String, Integer> waiting(JsonNode value) {
    if (!value.isObject()) {
      return wrong("waiting", value);
    }
    var counted = new LinkedHashMap<String, Integer>();
    for (var each : value.properties()) {
      var number = each.getValue();
      if (!number.isIntegralNumber() || !number.canConvertToInt() || !isCount(number.intValue())) {
        return wrong("waiting", number);
      }
      counted.put(each.getKey(), number.intValue());
    }
    return counted;
  }

  private static boolean isCount(int number) {
    return number >= 0 && number <= MOST;
  }

  private <T> @Nullable T wrong(String field, JsonNode value) {
    var missing = value.isMissingNode() || value.isNull();
    refused.add(
        new RefusedField(
            field,
            missing ? "missing" : "wrong-format",
            missing ? "This is missing." : "This can't be read."));
    return null;
  }
}
