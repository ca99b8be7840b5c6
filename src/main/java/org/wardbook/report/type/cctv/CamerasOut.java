package org.wardbook.report.type.cctv;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wardbook.people.Person;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportPages;
import org.wardbook.report.UsePeriod;
import org.wardbook.report.WardShade;

/** The units of mobile CCTV that are out now, by the reports that the CSU accepted. */
@Component
@Order(5)
class CamerasOut implements WardShade {
  private final CctvUse use;
  private final ReportPages reports;

  CamerasOut(CctvUse use, ReportPages reports) {
    this.use = use;
    this.reports = reports;
  }

  @Override
  public String key() {
    return "cameras-out";
  }

  @Override
  public String title() {
    return "CCTV cameras out now";
  }

  @Override
  public String type() {
    return CctvLedger.TYPE;
  }

  @Override
  public Unit unit() {
    return Unit.NUMBER;
  }

  @Override
  public Map<String, WardFigure> of(ReportFilter filter, Person reader, LocalDate today) {
    var out =
        use.all().stream()
            .filter(period -> isNow(period, today))
            .map(UsePeriod::report)
            .collect(Collectors.toSet());
    var numbers =
        reports.find(out, filter, reader).stream()
            .map(report -> Objects.requireNonNullElse(report.ward(), ""))
            .collect(Collectors.groupingBy(ward -> ward, Collectors.summingInt(one -> 1)));
    return WardShade.figures(numbers, CamerasOut::words);
  }

  private static boolean isNow(UsePeriod period, LocalDate today) {
    return !period.from().isAfter(today)
        && (period.until() == null || today.isBefore(period.until()));
  }

  private static String words(int number) {
    return number == 1 ? "1 camera is out now" : number + " cameras are out now";
  }
}
