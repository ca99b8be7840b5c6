package org.wardbook.report;

import java.util.List;
import org.wardbook.people.Person;

/**
 * What a filter and a reader ask of the rows of {@code report r}, for queries of types of reports.
 *
 * @param sql a condition with question marks
 * @param values for the question marks
 */
public record ReportCondition(String sql, List<Object> values) {
  public static ReportCondition of(ReportFilter filter, Person reader) {
    var criteria = FilterCriteria.of(filter, reader);
    return new ReportCondition(criteria.sql(), List.copyOf(criteria.values()));
  }

  /** Whether nothing is asked: every report meets it. */
  public static boolean isNone(ReportFilter filter, Person reader) {
    return filter.equals(ReportFilter.ALL) && FilterCriteria.seesAll(reader);
  }
}
