package org.wardbook.sync;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody answers to the CSU's question. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record AnswerInWords(
    @Schema(
            description = "At most 2000 UTF-16 units.",
            maxLength = 2000,
            requiredMode = Schema.RequiredMode.REQUIRED)
        String text,
    @Schema(
            description = "When it was written, by the client's clock: UTC, ending in Z.",
            example = "2026-11-23T10:02:11Z",
            requiredMode = Schema.RequiredMode.REQUIRED)
        Instant saidAt) {
  private static final Set<String> FIELDS = Set.of("text", "saidAt");

  /**
   * Reads a body; whether the words will do is asked later.
   *
   * @throws Refusal {@code invalid-input}
   */
  static AnswerInWords read(ObjectNode body) {
    if (!FIELDS.containsAll(body.propertyNames())) {
      throw refused("An answer has a “text” and a “saidAt”, and nothing else.");
    }
    return new AnswerInWords(text(body.path("text")), instant(body.path("saidAt")));
  }

  private static String text(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isString()) {
      throw refused("“text” is a text.");
    }
    return value.stringValue();
  }

  private static Instant instant(JsonNode value) {
    try {
      return Instant.parse(value.isString() ? value.stringValue() : "");
    } catch (DateTimeParseException e) {
      throw refused("“saidAt” is an instant such as 2026-11-23T10:02:11Z.");
    }
  }

  private static Refusal refused(String detail) {
    return new Refusal(ProblemCode.INVALID_INPUT, detail);
  }
}
