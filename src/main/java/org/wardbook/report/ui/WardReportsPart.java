package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wardbook.base.London;
import org.wardbook.base.ui.HeaderCell;
import org.wardbook.base.ui.ScrollRegion;
import org.wardbook.base.ui.WardPart;
import org.wardbook.base.ui.WardSection;
import org.wardbook.people.SignedIn;
import org.wardbook.report.ReportCounts;
import org.wardbook.report.ReportState;
import org.wardbook.report.WardReports;

/** The reports of a ward: how many of each type in which state, and the latest of them. */
@org.springframework.stereotype.Component
final class WardReportsPart implements WardPart {
  private static final int LATEST = 8;

  private final WardReports reports;
  private final ReportCounts counts;
  private final SignedIn signedIn;
  private final ReportWords words;
  private final Clock clock;

  WardReportsPart(
      WardReports reports, ReportCounts counts, SignedIn signedIn, ReportWords words, Clock clock) {
    this.reports = reports;
    this.counts = counts;
    this.signedIn = signedIn;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Component> of(String ward) {
    var byType = reports.counts(ward);
    int all = byType.values().stream().mapToInt(WardReportsPart::sum).sum();
    var part = new WardSection("Reports");
    if (all == 0) {
      return Optional.of(part.say("No report of this ward has been received yet."));
    }
    part.say(Counts.reports(all) + " in all.");
    part.link("desk/reports?ward=" + ward, "Show them as a list");
    part.link("desk?ward=" + ward, "Show them on the map");
    var scroll = new Div(table(ward, byType));
    scroll.addClassName("ward-table");
    ScrollRegion.of(scroll, "Reports by type and state");
    part.add(scroll);
    part.title("The latest");
    for (var report : reports.latest(ward, LATEST)) {
      part.line(
          RelatedPart.link(report),
          String.join(
              ", ",
              words.typeTitle(report.type()),
              StateMark.word(report.state()),
              words.observed(report)));
    }
    return Optional.of(part);
  }

  private NativeTable table(String ward, Map<String, Map<ReportState, Integer>> byType) {
    var today = London.dayOf(clock.instant());
    var year = FilterChoice.EVERYTHING.onlyWard(ward).overItsPlanYear(today);
    var months = counts.byTypeAndMonth(year.toFilter(today), signedIn.person());
    var head =
        new NativeTableRow(
            HeaderCell.ofColumn("Type"),
            HeaderCell.ofColumn("Months of " + MonthsPart.yearOf(year)),
            HeaderCell.ofColumn("In all"));
    for (var state : ReportState.values()) {
      head.add(HeaderCell.ofColumn(StateMark.word(state)));
    }
    var body = new NativeTableBody();
    var inAll = new TreeMap<YearMonth, Integer>();
    months.values().forEach(each -> each.forEach((at, n) -> inAll.merge(at, n, Integer::sum)));
    body.add(row("All types", MonthTrend.figures(year, today, inAll), added(byType)));
    byType.forEach(
        (type, states) ->
            body.add(
                row(
                    words.typeTitle(type),
                    MonthTrend.figures(year, today, months.getOrDefault(type, Map.of())),
                    states)));
    var table = new NativeTable(new NativeTableHeader(head), body);
    table.addClassName("ward-counts");
    return table;
  }

  private static Map<ReportState, Integer> added(Map<String, Map<ReportState, Integer>> byType) {
    var all = new EnumMap<ReportState, Integer>(ReportState.class);
    byType.values().forEach(each -> each.forEach((state, n) -> all.merge(state, n, Integer::sum)));
    return all;
  }

  private static NativeTableRow row(
      String type, List<Integer> months, Map<ReportState, Integer> states) {
    var trend = new NativeTableCell(MonthTrend.narrow(months));
    var row = new NativeTableRow(HeaderCell.ofRow(type), trend, number(sum(states)));
    for (var state : ReportState.values()) {
      row.add(number(states.getOrDefault(state, 0)));
    }
    return row;
  }

  private static NativeTableCell number(int number) {
    return new NativeTableCell(number == 0 ? "–" : String.format(Locale.UK, "%,d", number));
  }

  private static int sum(Map<ReportState, Integer> states) {
    return states.values().stream().mapToInt(Integer::intValue).sum();
  }
}
