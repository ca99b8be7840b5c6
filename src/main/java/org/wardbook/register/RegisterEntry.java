package org.wardbook.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of a register, such as an approved speedwatch site.
 *
 * @param id stable for ever: what reports store
 * @param name what people know it by
 * @param values what else is kept of it, by the keys that the register defines
 * @param from the first day on which it is valid; null: always was
 * @param until the last day on which it is valid; null: no end is known
 */
public record RegisterEntry(
    String id,
    String name,
    ObjectNode values,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  /** Whether it is valid on this day; the first and the last day belong to it. */
  public boolean isValidOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }
}
