package org.wardbook.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that is kept of an entry. Smaller than a question of a report form: the CSU fills it in
 * at the desk, and what it means never depends on another field's answer.
 *
 * @param key camelCase, unique in the register; what the value is stored under
 * @param otherwise what to say about a value that is none of the options
 * @param min the smallest number
 * @param max the largest number; of lines, how many there may be
 * @param above key of another number of the same entry, which this one has to exceed
 * @param maxLength in UTF-16 units; of lines, of each
 * @param pattern a regular expression for the whole text; the hint says the same in words
 * @param unit what a number counts, to show behind it
 * @param deskOnly never sent to a phone, whatever the register's audience
 */
public record RegisterField(
    String key,
    Kind kind,
    String label,
    @Nullable String hint,
    @Nullable String otherwise,
    boolean required,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable String above,
    @Nullable Integer maxLength,
    @Nullable String pattern,
    List<Option> options,
    @Nullable String unit,
    boolean deskOnly) {

  public RegisterField {
    // Jackson hands over null for a list that the JSON leaves out.
    @Nullable List<Option> given = options;
    options = given == null ? List.of() : List.copyOf(given);
  }

  /** The option with this value. */
  public Optional<Option> option(JsonNode value) {
    return options.stream().filter(option -> option.value().equals(value)).findFirst();
  }

  /** The kind of value; its JSON is named beside each. */
  public enum Kind {
    /** A string of one line. */
    @JsonProperty("text")
    TEXT,
    /** An array of strings, entered one a line. */
    @JsonProperty("lines")
    LINES,
    /** A whole number. */
    @JsonProperty("integer")
    INTEGER,
    /** A number. */
    @JsonProperty("decimal")
    DECIMAL,
    /** A whole number of pence. */
    @JsonProperty("money")
    MONEY,
    /** The value of one option, a string or a whole number. */
    @JsonProperty("choice")
    CHOICE,
    /** The code of a ward. */
    @JsonProperty("ward")
    WARD,
    /** The key of an agency. */
    @JsonProperty("agency")
    AGENCY,
    /** {@code YYYY-MM-DD}. */
    @JsonProperty("day")
    DAY
  }

  /**
   * @param value stable for ever: what entries store
   */
  public record Option(JsonNode value, String label) {}
}
