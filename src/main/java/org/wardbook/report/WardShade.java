package org.wardbook.report;

import java.time.LocalDate;
import java.util.Map;
import org.wardbook.people.Person;

/**
 * A figure of every ward, by which the desk's map can be shaded. A bean; what only a type of report
 * knows is told by one in its own room.
 */
public interface WardShade {
  /** For the address, in kebab-case. */
  String key();

  /** "Open fly-tips past their 7 days". */
  String title();

  /** What its values are. */
  Unit unit();

  /**
   * By the code of the ward, of the reports that the filter lets through and this person may see;
   * what speaks of one type only takes no notice of the types and states of the filter. A ward that
   * is missing has none of a {@link Unit#NUMBER} and nothing to say of a {@link Unit#PERCENT}.
   */
  Map<String, WardFigure> of(ReportFilter filter, Person reader, LocalDate today);

  /** What a value is. */
  enum Unit {
    NUMBER,
    PERCENT
  }

  /**
   * Of one ward.
   *
   * @param words a sentence or two that say all of it
   */
  record WardFigure(double value, String words) {}
}
