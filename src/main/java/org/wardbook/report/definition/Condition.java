package org.wardbook.report.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds for an answer that is one of {@code is}; of several choices, for any one of them.
 *
 * @param atLeast of several choices: so many different ones of {@code is} have to be ticked
 * @param and a further condition that has to hold too
 */
public record Condition(
    String field,
    List<JsonNode> is,
    @Schema(description = "Of several choices: so many different ones of is have to be ticked.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Integer atLeast,
    @Schema(description = "A further condition that has to hold too.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Condition and) {
  public Condition {
    is = List.copyOf(is);
  }

  /** Whether it holds for these answers, by field key. */
  public boolean holds(JsonNode answers) {
    return each().allMatch(condition -> condition.holdsAlone(answers));
  }

  /** Whether this one holds, whatever {@code and} asks for. */
  public boolean holdsAlone(JsonNode answers) {
    JsonNode answer = answers.path(field);
    Stream<JsonNode> values = answer.isArray() ? answer.valueStream() : Stream.of(answer);
    return values.distinct().filter(is::contains).count() >= (atLeast == null ? 1 : atLeast);
  }

  /** This condition and the further ones, in their order. */
  public Stream<Condition> each() {
    return and == null ? Stream.of(this) : Stream.concat(Stream.of(this), and.each());
  }
}
