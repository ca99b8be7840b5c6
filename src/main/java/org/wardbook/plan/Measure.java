package org.wardbook.plan;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an action or a success measure is judged.
 *
 * @param id the action's number and a letter, such as {@code 4.7-b}, or a success measure's id
 * @param kind the key of the kind of measure, such as {@code within-days}
 * @param target what is to be reached, in {@code unit}; null when the plan sets none, which is not
 *     0
 * @param targetInferred true when the number was read into the plan's words ("ensure" as 100%)
 * @param note what a reader should know about the measure
 * @param parameters what the kind needs beside the target, such as {@code days}
 */
public record Measure(
    String id,
    String label,
    String kind,
    @Nullable BigDecimal target,
    @Nullable String unit,
    boolean targetInferred,
    FedBy fedBy,
    @Nullable String note,
    Map<String, String> parameters) {

  /**
   * A whole number that the measure's kind can't do without.
   *
   * @throws IllegalStateException when the plan's data lacks it
   */
  public int requiredNumber(String parameter) {
    var value = parameters.get(parameter);
    if (value == null) {
      throw new IllegalStateException("Measure " + id + " has no parameter " + parameter);
    }
    return Integer.parseInt(value);
  }

  /** Whether it counts people, of whom only numbers are kept and fewer than 5 are not published. */
  public boolean isOfPeople() {
    return "yes".equals(parameters.get("people"));
  }
}
