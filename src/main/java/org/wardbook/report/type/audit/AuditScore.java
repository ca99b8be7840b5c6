package org.wardbook.report.type.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The share of the graded stretches that is below grade B, for one element: (T + Tb/2) / Ts × 100,
 * as NI 195 reckons it (practice §3). T are those at C, C− or D, Tb those at B−. Lower is better.
 * Only indicative: the official figure takes 300 stretches and more. {@code score.ts} says the
 * same.
 *
 * @param graded how many stretches were graded
 * @param percent to one decimal, or null when none was graded
 */
public record AuditScore(Element element, int graded, @Nullable BigDecimal percent) {
  private static final Set<String> BELOW = Set.of("c", "c-minus", "d");
  private static final String HALF_BELOW = "b-minus";
  private static final String NOT_GRADED = "not-applicable";
  private static final int PERCENT_OF_A_HALF = 50;

  /** What a stretch is graded for. */
  public enum Element {
    LITTER("litter", "Litter"),
    DETRITUS("detritus", "Detritus"),
    GRAFFITI("graffiti", "Graffiti"),
    FLY_POSTING("flyPosting", "Fly-posting");

    private final String key;
    private final String label;

    Element(String key, String label) {
      this.key = key;
      this.label = label;
    }

    public String key() {
      return key;
    }

    public String label() {
      return label;
    }
  }

  /** Of every element, in their order. */
  public static List<AuditScore> of(JsonNode transects) {
    return List.of(Element.values()).stream().map(element -> of(element, transects)).toList();
  }

  private static AuditScore of(Element element, JsonNode transects) {
    List<String> grades =
        transects
            .valueStream()
            .map(row -> row.path(element.key).asString(""))
            .filter(grade -> !grade.isEmpty() && !grade.equals(NOT_GRADED))
            .toList();
    return new AuditScore(element, grades.size(), grades.isEmpty() ? null : percent(grades));
  }

  /** Counted in halves, so that both sides round the same whole numbers. */
  private static BigDecimal percent(List<String> grades) {
    int halves =
        grades.stream()
            .mapToInt(grade -> BELOW.contains(grade) ? 2 : grade.equals(HALF_BELOW) ? 1 : 0)
            .sum();
    return BigDecimal.valueOf((long) halves * PERCENT_OF_A_HALF)
        .divide(BigDecimal.valueOf(grades.size()), 1, RoundingMode.HALF_UP);
  }
}
