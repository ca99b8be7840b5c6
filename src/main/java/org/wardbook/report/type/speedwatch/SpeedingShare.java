package org.wardbook.report.type.speedwatch;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardbook.people.Person;
import org.wardbook.report.ReportCondition;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportState;
import org.wardbook.report.WardShade;

/**
 * The share of vehicles at the threshold or above it of all that passed, over all sessions that
 * counted those that passed (practice §1.5): where they were not counted there is no share.
 */
@Component
@Order(2)
class SpeedingShare implements WardShade {
  private static final double HUNDRED = 100;

  private final JdbcClient jdbc;

  SpeedingShare(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String key() {
    return "speeding-share";
  }

  @Override
  public String title() {
    return "Speedwatch: share at or above the threshold";
  }

  @Override
  public String type() {
    return Sightings.TYPE;
  }

  @Override
  public Unit unit() {
    return Unit.PERCENT;
  }

  @Override
  public Map<String, WardFigure> of(ReportFilter filter, Person reader, LocalDate today) {
    var condition = ReportCondition.of(filter, reader);
    return jdbc
        .sql(
            """
            select coalesce(r.ward, '') as ward, count(*) as sessions, sum(json_extract(r.answers, '$.passed')) as passed,
              sum(json_array_length(r.answers, '$.vehicles')) as recorded
            from report r indexed by report_of_session
            where r.type = 'speedwatch-session' and json_extract(r.answers, '$.passed') > 0
              and r.state = '%s' and %s
            group by 1
            """
                .formatted(ReportState.ACCEPTED.name(), condition.sql()))
        .params(condition.values())
        .query(
            (row, line) ->
                Map.entry(
                    row.getString("ward"),
                    figure(
                        row.getLong("sessions"), row.getLong("passed"), row.getLong("recorded"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static WardFigure figure(long sessions, long passed, long recorded) {
    return new WardFigure(
        HUNDRED * recorded / passed,
        String.format(
            Locale.UK,
            "%,d of %,d vehicles were recorded at the threshold or above it, in %s",
            recorded,
            passed,
            sessions == 1 ? "1 session" : String.format(Locale.UK, "%,d sessions", sessions)));
  }
}
