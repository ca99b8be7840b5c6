package org.wardbook.report.type.flytip;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardbook.people.Person;
import org.wardbook.report.DueDays;
import org.wardbook.report.ReportCondition;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.WardShade;

/** Fly-tips that nobody cleared within the days that they have (practice §2.3). */
@Component
@Order(1)
class OverdueFlyTips implements WardShade {
  private final JdbcClient jdbc;
  private final ClearanceTargets targets;

  OverdueFlyTips(JdbcClient jdbc, ClearanceTargets targets) {
    this.jdbc = jdbc;
    this.targets = targets;
  }

  @Override
  public String key() {
    return "overdue-fly-tips";
  }

  @Override
  public String title() {
    return "Open fly-tips that are overdue";
  }

  @Override
  public String type() {
    return FlyTipClearance.TYPE;
  }

  @Override
  public Unit unit() {
    return Unit.NUMBER;
  }

  @Override
  public Map<String, WardFigure> of(ReportFilter filter, Person reader, LocalDate today) {
    // What is due today still has until midnight.
    var overdue = targets.now().seenToBeDue(DueDays.before(today), "o.since");
    var condition = ReportCondition.of(filter, reader);
    // The reports are looked up only where something is asked of them; else the index has it all.
    var reports =
        ReportCondition.isNone(filter, reader)
            ? "indexed by open_fly_tip_ward"
            : "cross join report r on r.id = o.report_id and " + condition.sql();
    var numbers = new HashMap<String, Integer>();
    jdbc.sql(
            """
            select coalesce(o.ward, '') as ward, count(*) as number
            from open_fly_tip o %s
            where %s
            group by 1
            """
                .formatted(reports, overdue))
        .params(condition.values())
        .query(
            row -> {
              numbers.put(row.getString("ward"), row.getInt("number"));
            });
    return WardShade.figures(numbers, OverdueFlyTips::words);
  }

  private static String words(int number) {
    return number == 1
        ? "1 open fly-tip is overdue"
        : String.format(Locale.UK, "%,d open fly-tips are overdue", number);
  }
}
