package org.wardbook.report.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Something wrong with a report.
 *
 * @param field a field key, {@code group[2].key} in a row (from 0), or {@code observedAt}, {@code
 *     location}, {@code ward}, {@code photos}
 * @param code kebab-case; {@code problem-texts.json} has the words for it
 */
public record FieldProblem(String field, String code, Severity severity) {

  public static FieldProblem block(String field, String code) {
    return new FieldProblem(field, code, Severity.BLOCK);
  }

  public static FieldProblem warn(String field, String code) {
    return new FieldProblem(field, code, Severity.WARN);
  }

  /**
   * A block keeps the phone from saving; a warning may be kept with a written reason. The server
   * stores a report with either and flags it.
   */
  public enum Severity {
    BLOCK,
    WARN;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
