package org.wardbook.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.wardbook.people.Person;

/**
 * A figure of every ward, by which the desk's map can be shaded. A bean; what only a type of report
 * knows is told by one in its own room.
 */
public interface WardShade {
  /** For the address, in kebab-case. */
  String key();

  /** "Open fly-tips that are overdue". */
  String title();

  /** What its values are. */
  Unit unit();

  /** The key of the type of reports that it speaks of; empty for all of them. */
  default String type() {
    return "";
  }

  /**
   * By the code of the ward, and for what lies in none as {@code ""}, of the reports that the
   * filter lets through and this person may see, so that it never speaks of others than the pins
   * and the list beside it. A ward that is missing has none of a {@link Unit#NUMBER} and nothing to
   * say of a {@link Unit#PERCENT}.
   */
  Map<String, WardFigure> of(ReportFilter filter, Person reader, LocalDate today);

  /** Figures that are numbers of something, with these words for each. */
  static Map<String, WardFigure> figures(Map<String, Integer> numbers, IntFunction<String> words) {
    return numbers.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                ward -> new WardFigure(ward.getValue(), words.apply(ward.getValue()))));
  }

  /** What a value is. */
  enum Unit {
    NUMBER,
    PERCENT;

    /** As people read it: 1,204 or 12.5%. */
    public String shown(double value) {
      return this == NUMBER
          ? String.format(Locale.UK, "%,.0f", value)
          : String.format(Locale.UK, "%.1f", value).replaceAll("\\.0$", "") + "%";
    }
  }

  /**
   * Of one ward.
   *
   * @param words a sentence or two that say all of it
   */
  record WardFigure(double value, String words) {}
}
