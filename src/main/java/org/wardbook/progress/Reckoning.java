package org.wardbook.progress;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of measure makes of the evidence.
 *
 * @param value the figure in the measure's unit, unrounded as far as a decimal allows; null when
 *     there is none yet, which is not 0
 * @param shown the figure as people read it
 * @param explanation how the figure came about, in plain words
 * @param parts the figures that it is made of, where it is made of several
 * @param updates the lead agency's updates, each with whether it counts; none where reports feed it
 */
record Reckoning(
    MeasureStatus status,
    @Nullable BigDecimal value,
    String shown,
    String explanation,
    List<Counted> counted,
    List<NotCounted> notCounted,
    List<Part> parts,
    List<WeighedUpdate> updates) {

  Reckoning(
      MeasureStatus status,
      @Nullable BigDecimal value,
      String shown,
      String explanation,
      List<Counted> counted,
      List<NotCounted> notCounted) {
    this(status, value, shown, explanation, counted, notCounted, List.of(), List.of());
  }

  /** With reports that make no figure, and the words that name them. */
  Reckoning withLogged(List<Counted> logged, String words) {
    return new Reckoning(status, value, shown, words, logged, notCounted, parts, updates);
  }

  Reckoning withParts(List<Part> all) {
    return new Reckoning(
        status, value, shown, explanation, counted, notCounted, List.copyOf(all), updates);
  }
}
