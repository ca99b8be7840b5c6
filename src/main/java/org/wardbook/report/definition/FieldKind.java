package org.wardbook.report.definition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kind of answer a question takes; the JSON of the answer is named beside each. */
public enum FieldKind {
  /** A string of one line. */
  @JsonProperty("text")
  TEXT,
  /** A string of several lines. */
  @JsonProperty("long-text")
  LONG_TEXT,
  /** A whole number. */
  @JsonProperty("integer")
  INTEGER,
  /** A number. */
  @JsonProperty("decimal")
  DECIMAL,
  /** A whole number of pence. */
  @JsonProperty("money")
  MONEY,
  /** A boolean. */
  @JsonProperty("yes-no")
  YES_NO,
  /** A string, the value of one option. */
  @JsonProperty("choice")
  CHOICE,
  /** An array of strings, the values of any number of options. */
  @JsonProperty("choices")
  CHOICES,
  /** {@code YYYY-MM-DD}. */
  @JsonProperty("date")
  DATE,
  /** {@code HH:MM}. */
  @JsonProperty("time")
  TIME,
  /** An ISO instant in UTC. */
  @JsonProperty("date-time")
  DATE_TIME,
  /** A string, the id of an entry of a register that the CSU keeps. */
  @JsonProperty("listed")
  LISTED,
  /** A UUID that the client makes or copies; no question for a person. */
  @JsonProperty("id")
  ID,
  /** An object like a report's location: {@code lat}, {@code lon}, {@code source}. */
  @JsonProperty("pin")
  PIN,
  /** An array of hashes of the report's own photos. */
  @JsonProperty("photos")
  PHOTOS,
  /** An array of objects, one per row. */
  @JsonProperty("group")
  GROUP
}
