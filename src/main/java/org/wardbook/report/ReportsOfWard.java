package org.wardbook.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wardbook.people.Person;

/** How many reports the filter lets through. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReportsOfWard implements WardShade {
  private final ReportCounts counts;

  ReportsOfWard(ReportCounts counts) {
    this.counts = counts;
  }

  @Override
  public String key() {
    return "reports";
  }

  @Override
  public String title() {
    return "Number of reports";
  }

  @Override
  public Unit unit() {
    return Unit.NUMBER;
  }

  @Override
  public Map<String, WardFigure> of(ReportFilter filter, Person reader, LocalDate today) {
    return WardShade.figures(counts.byWard(filter, reader), ReportsOfWard::words);
  }

  private static String words(int number) {
    return number == 1 ? "1 report" : String.format(Locale.UK, "%,d reports", number);
  }
}
