package org.wardbook.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.people.Role;

/** How many reports came in on a day, read from that day's rows alone. */
@Service
@Transactional(readOnly = true)
public class DayCounts {
  private final JdbcClient jdbc;

  DayCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was received on a day of London's, by type, most first. */
  public Map<String, Integer> byType(LocalDate day, Person reader) {
    refuseOthers(reader);
    Map<String, Integer> counts = new LinkedHashMap<>();
    jdbc.sql(
            """
            select type, count(*) as number from report
            where received_at >= :from and received_at < :to
            group by type order by number desc, type
            """)
        .param("from", StoredInstant.startOf(day))
        .param("to", StoredInstant.startOf(day.plusDays(1)))
        .query(
            row -> {
              counts.put(row.getString("type"), row.getInt("number"));
            });
    return counts;
  }

  /** Of the days up to this one, oldest first. */
  public List<Integer> ofDays(LocalDate last, int days, Person reader) {
    refuseOthers(reader);
    var values = new ArrayList<>();
    for (int before = days - 1; before >= 0; before--) {
      values.add(StoredInstant.startOf(last.minusDays(before)));
      values.add(StoredInstant.startOf(last.minusDays(before - 1L)));
    }
    return jdbc.sql(
            """
            select (select count(*) from report where received_at >= column1 and received_at < column2)
            from (values %s)
            """
                .formatted(String.join(", ", Collections.nCopies(days, "(?, ?)"))))
        .params(values)
        .query((row, number) -> row.getInt(1))
        .list();
  }

  private static void refuseOthers(Person reader) {
    if (reader.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU sees what came in.");
    }
  }
}
