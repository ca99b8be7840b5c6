package org.wardbook.base.problem;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One field that can't be read.
 *
 * @param field path in the body, e.g. {@code location} or {@code vehicles[1].registration}
 * @param code stable and kebab-case, e.g. {@code wrong-type}
 * @param severity always {@code block} here; what is only doubtful is stored
 * @param message the same in plain words
 */
public record RefusedField(
    String field,
    String code,
    @Schema(allowableValues = {"block", "warn"}) String severity,
    String message) {
  public RefusedField(String field, String code, String message) {
    this(field, code, "block", message);
  }
}
