package org.wardbook.report.type.audit;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wardbook.people.Person;
import org.wardbook.report.ReportCounts;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportState;
import org.wardbook.report.WardShade;

/** How many environmental visual audits of a ward are accepted. */
@Component
@Order(3)
class AuditsDone implements WardShade {
  private final ReportCounts counts;

  AuditsDone(ReportCounts counts) {
    this.counts = counts;
  }

  @Override
  public String key() {
    return "audits-done";
  }

  @Override
  public String title() {
    return "Audits done";
  }

  @Override
  public String type() {
    return AuditPlan.TYPE;
  }

  @Override
  public Unit unit() {
    return Unit.NUMBER;
  }

  @Override
  public Map<String, WardFigure> of(ReportFilter filter, Person reader, LocalDate today) {
    var done =
        filter
            .only(AuditPlan.TYPE, ReportState.ACCEPTED)
            .map(audits -> counts.byWard(audits, reader))
            .orElse(Map.of());
    return WardShade.figures(done, AuditsDone::words);
  }

  private static String words(int number) {
    return number == 1 ? "1 audit is done" : number + " audits are done";
  }
}
