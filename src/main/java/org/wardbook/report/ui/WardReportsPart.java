package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wardbook.base.ui.WardPart;
import org.wardbook.base.ui.WardSection;
import org.wardbook.report.ReportState;
import org.wardbook.report.WardReports;

/** The reports of a ward: how many of each type in which state, and the latest of them. */
@org.springframework.stereotype.Component
final class WardReportsPart implements WardPart {
  private static final int LATEST = 8;

  private final WardReports reports;
  private final ReportWords words;

  WardReportsPart(WardReports reports, ReportWords words) {
    this.reports = reports;
    this.words = words;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Component> of(String ward) {
    var counts = reports.counts(ward);
    int all = counts.values().stream().mapToInt(WardReportsPart::sum).sum();
    var part = new WardSection("Reports");
    if (all == 0) {
      return Optional.of(part.say("No report of this ward has been received yet."));
    }
    part.say(Counts.reports(all) + " in all.");
    part.link("desk/reports?ward=" + ward, "Show them as a list");
    part.link("desk?ward=" + ward, "Show them on the map");
    var scroll = new Div(table(counts));
    scroll.addClassName("ward-table");
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

  private NativeTable table(Map<String, Map<ReportState, Integer>> counts) {
    var head = new NativeTableRow(header("Type", "col"), header("In all", "col"));
    for (var state : ReportState.values()) {
      head.add(header(StateMark.word(state), "col"));
    }
    var body = new NativeTableBody();
    counts.forEach((type, states) -> body.add(row(type, states)));
    var table = new NativeTable(new NativeTableHeader(head), body);
    table.addClassName("ward-counts");
    return table;
  }

  private NativeTableRow row(String type, Map<ReportState, Integer> states) {
    var row = new NativeTableRow(header(words.typeTitle(type), "row"), number(sum(states)));
    for (var state : ReportState.values()) {
      row.add(number(states.getOrDefault(state, 0)));
    }
    return row;
  }

  private static NativeTableHeaderCell header(String text, String scope) {
    var cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }

  private static NativeTableCell number(int number) {
    return new NativeTableCell(number == 0 ? "–" : String.format(Locale.UK, "%,d", number));
  }

  private static int sum(Map<ReportState, Integer> states) {
    return states.values().stream().mapToInt(Integer::intValue).sum();
  }
}
