package org.wardbook.report.type.audit;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardbook.people.Person;
import org.wardbook.report.ReportCondition;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.WardShade;

/**
 * How much of the action plans of a ward's accepted audits is completed; what is not feasible stays
 * in the whole (practice §3).
 */
@Component
@Order(4)
class AuditCompletion implements WardShade {
  private static final double HUNDRED = 100;

  private final JdbcClient jdbc;

  AuditCompletion(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String key() {
    return "audit-completion";
  }

  @Override
  public String title() {
    return "Audits: completion of their action plans";
  }

  @Override
  public String type() {
    return AuditPlan.TYPE;
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
            select coalesce(r.ward, '') as ward, sum(t.status = 'COMPLETED') as completed,
              sum(t.status <> 'WITHDRAWN') as asked
            from report r indexed by report_of_kind cross join audit_task t on t.report_id = r.id
            where r.type = '%s' and r.state = 'ACCEPTED' and %s
            group by 1 having asked > 0
            """
                .formatted(AuditPlan.TYPE, condition.sql()))
        .params(condition.values())
        .query(
            (row, line) ->
                Map.entry(
                    row.getString("ward"),
                    new Completion(row.getInt("completed"), row.getInt("asked"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, ward -> figure(ward.getValue())));
  }

  private static WardFigure figure(Completion completion) {
    return new WardFigure(
        HUNDRED * completion.completed() / completion.asked(), completion.inWords());
  }
}
