package org.wardbook.report;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.people.Person;
import org.wardbook.report.CountSql.Key;

/**
 * How many reports a filter lets through, as quickly for a million as for a thousand. Everybody is
 * told only of what they may see.
 */
@Service
@Transactional(readOnly = true)
public class ReportCounts {
  private final JdbcClient jdbc;
  private final ReportSpan span;

  ReportCounts(JdbcClient jdbc, ReportSpan span) {
    this.jdbc = jdbc;
    this.span = span;
  }

  public ReportTally of(ReportFilter filter, Person reader) {
    return query(filter, FilterCriteria.seesAll(reader), Key.NONE)
        .flatMap(
            counted ->
                jdbc.sql(
                        counted.with()
                            + " select total(n) as number, total(n * (x = 1)) as unplaced,"
                            + " total(waiting) as waiting from counted")
                    .params(counted.values())
                    .query(
                        (row, number) ->
                            new ReportTally(
                                row.getInt("number"),
                                row.getInt("unplaced"),
                                row.getInt("waiting")))
                    .optional())
        .orElse(ReportTally.NONE);
  }

  /** By the code of the ward; outside the district and without a place as {@code ""}. */
  public Map<String, Integer> byWard(ReportFilter filter, Person reader) {
    return by(filter, reader, Key.WARD);
  }

  /** By the key of the type. */
  public Map<String, Integer> byType(ReportFilter filter, Person reader) {
    return by(filter, reader, Key.TYPE);
  }

  /**
   * By the key of the type, restricted ones too: for figures of the plan, which count what they
   * don't show.
   */
  public Map<String, Integer> ofAll(ReportFilter filter) {
    return by(filter, true, Key.TYPE);
  }

  Map<String, Integer> byState(ReportFilter filter, Person reader) {
    return by(filter, reader, Key.STATE);
  }

  /** By the month of the observation in London, in their order; months with none are left out. */
  public Map<YearMonth, Integer> byMonth(ReportFilter filter, Person reader) {
    var months = new TreeMap<YearMonth, Integer>();
    by(filter, reader, Key.MONTH)
        .forEach((month, number) -> months.put(Stretch.month(Integer.parseInt(month)), number));
    return months;
  }

  /** Both at once: by the code of the ward and in it by the month, as {@link #byMonth} has them. */
  public Map<String, Map<YearMonth, Integer>> byWardAndMonth(ReportFilter filter, Person reader) {
    return apart(by(filter, reader, Key.WARD_AND_MONTH));
  }

  /** Both at once: by the key of the type and in it by the month. */
  public Map<String, Map<YearMonth, Integer>> byTypeAndMonth(ReportFilter filter, Person reader) {
    return apart(by(filter, reader, Key.TYPE_AND_MONTH));
  }

  private static Map<String, Map<YearMonth, Integer>> apart(Map<String, Integer> numbers) {
    var apart = new LinkedHashMap<String, Map<YearMonth, Integer>>();
    numbers.forEach(
        (key, number) -> {
          int space = key.indexOf(' ');
          apart
              .computeIfAbsent(key.substring(0, space), first -> new TreeMap<>())
              .put(Stretch.month(Integer.parseInt(key.substring(space + 1))), number);
        });
    return apart;
  }

  private Map<String, Integer> by(ReportFilter filter, Person reader, Key key) {
    return by(filter, FilterCriteria.seesAll(reader), key);
  }

  private Map<String, Integer> by(ReportFilter filter, boolean seesAll, Key key) {
    var numbers = new LinkedHashMap<String, Integer>();
    query(filter, seesAll, key)
        .ifPresent(
            counted ->
                jdbc.sql(
                        counted.with()
                            + " select key, sum(n) as number from counted"
                            + " group by key having sum(n) > 0")
                    .params(counted.values())
                    .query(
                        row -> {
                          numbers.put(row.getString("key"), row.getInt("number"));
                        }));
    return numbers;
  }

  private Optional<CountSql> query(ReportFilter filter, boolean seesAll, Key key) {
    var query = new CountSql(filter, seesAll, CellLevel.ALL, null, key);
    if (filter.author() != null) {
      return span.of(filter).map(query::counted);
    }
    return (key.isByMonth() ? span.of(filter).map(Stretch::inMonths) : span.stretch(filter))
        .map(query::over);
  }
}
