package org.wardbook.report.type.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks to find.
 *
 * @param owner name of the agency that has to do them, {@link #NOBODY} for those that nobody has
 *     yet, or null for any
 * @param dueBefore only what was due before this day, or null for any
 */
public record TaskFilter(@Nullable String owner, @Nullable LocalDate dueBefore) {
  /** No agency is called so: names are never empty. */
  public static final String NOBODY = "";

  public static final TaskFilter ALL = new TaskFilter(null, null);

  public TaskFilter of(@Nullable String agency) {
    return new TaskFilter(agency, dueBefore);
  }
}
