package org.wardbook.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardbook.base.StoredInstant;
import org.wardbook.report.PlannedWork.OnDay;

/** What is planned or was done in a month, day by day, with one query for all of them. */
@Component
class PlannedMonths {
  /** The first of each day, by the same conditions and in the same order as of a single one. */
  private static final String OF_DAYS =
      """
      with day (day, since, until) as (values %s),
      work as (
        select d.day, 0 as part, r.reference as place, r.rowid as line
        from day d cross join report r indexed by report_planned_for
      """
          + PlannedWork.WORK
          + """
                and json_extract(r.answers, '$.plannedFor') = d.day
              union all
              select d.day, 1, r.observed_at || r.reference, r.rowid
              from day d cross join report r
            """
          + PlannedWork.WORK
          + """
                and r.observed_at >= d.since and r.observed_at < d.until
                and json_extract(r.answers, '$.status') in ('completed', 'cancelled')
            ),
            ranked as (
              select day, line, row_number() over (partition by day order by part, place) as place,
                count(*) over (partition by day) as number
              from work)
            select k.day, k.number, r.id, r.reference, r.type, r.ward, r.observed_at, r.answers
            from ranked k join report r on r.rowid = k.line
            where k.place <= :most order by k.day, k.place
            """;

  private final JdbcClient jdbc;
  private final PlannedEntries entries;

  PlannedMonths(JdbcClient jdbc, PlannedEntries entries) {
    this.jdbc = jdbc;
    this.entries = entries;
  }

  /** As {@link PlannedWork#in}. */
  Map<LocalDate, OnDay> in(YearMonth month, @Nullable String type, int most) {
    var days =
        month
            .atDay(1)
            .datesUntil(month.plusMonths(1).atDay(1))
            .map(PlannedMonths::inUtc)
            .collect(Collectors.joining(", "));
    var found = new HashMap<LocalDate, OnDay>();
    jdbc.sql(OF_DAYS.formatted(days))
        .param("type", type)
        .param("most", most)
        .query(
            row -> {
              var day = LocalDate.parse(row.getString("day"));
              var number = row.getInt("number");
              found
                  .computeIfAbsent(day, each -> new OnDay(new ArrayList<>(), number))
                  .first()
                  .add(entries.entry(row));
            });
    return found;
  }

  /** A day of London with its beginning and its end. */
  private static String inUtc(LocalDate day) {
    return "('%s', '%s', '%s')"
        .formatted(day, StoredInstant.startOf(day), StoredInstant.startOf(day.plusDays(1)));
  }
}
