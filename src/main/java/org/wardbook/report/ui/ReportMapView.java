package org.wardbook.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.base.ui.Facts;
import org.wardbook.map.WardMap;
import org.wardbook.report.Report;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.Reports;

/** The district with its wards and the reports in them. */
@Route(value = "desk", layout = DeskLayout.class)
@PageTitle("Map – Wardbook")
@Menu(title = "Map", order = 1, icon = "vaadin:map-marker")
@RolesAllowed("CSU")
final class ReportMapView extends FilteredPage {
  private final WardMap map;
  private final DistrictMap district;
  private final ReportPanels panels;
  private final Aside summary = new Aside();
  private List<Report> shown = List.of();
  private Optional<String> selectedId = Optional.empty();

  ReportMapView(
      Reports reports,
      ReportWords words,
      ReportNews news,
      ReportPanels panels,
      DistrictMap district,
      Clock clock) {
    super("Map of reports", ReportListView.class, "Show as a list", reports, words, news, clock);
    this.district = district;
    this.panels = panels;
    map = district.make("Reports in the district");
    map.addPinSelectedListener(pin -> select(pin.id()));
    map.addWardSelectedListener(ward -> showWard(ward.code()));
    summary.addClassNames("report-summary", "panel");
    summary.getElement().setAttribute("aria-label", "Selected on the map");
    summary.setVisible(false);
    var both = new Div(map, summary);
    both.addClassName("map-and-summary");
    addClassName("map-view");
    add(both);
  }

  @Override
  protected String show(ReportFilter matching) {
    shown = reports.matching(matching);
    map.setPins(district.pins(shown));
    selectedId.ifPresent(this::select);
    var unplaced = shown.stream().filter(report -> report.location() == null).count();
    return Counts.reports(shown.size())
        + (unplaced == 0 ? "" : ", " + unplaced + " of them without a place on the map");
  }

  /** The id comes from the browser: only a report that is shown can be selected. */
  private void select(String id) {
    var found = shown.stream().filter(report -> report.id().toString().equals(id)).findFirst();
    selectedId = found.map(report -> report.id().toString());
    summary.removeAll();
    summary.setVisible(found.isPresent());
    found.ifPresent(this::summarise);
  }

  private void summarise(Report report) {
    var facts =
        new Facts()
            .add("Type", words.typeTitle(report.type()))
            .add("Observed", words.observed(report))
            .add("Ward", words.ward(report));
    if (!words.place(report).isEmpty()) {
      facts.add("Place", words.place(report));
    }
    var standing = panels.standing(report);
    if (!standing.isEmpty()) {
      facts.add("Work", standing);
    }
    facts.add("By", report.author().displayName());
    var open =
        new RouterLink(
            "Open " + report.reference(),
            ReportView.class,
            new RouteParameters(ReportView.ID, report.id().toString()));
    summary.add(
        new H2(report.reference()), new StateMark(report.state()), facts, open, closeButton());
  }

  private void showWard(String code) {
    if (!words.isWard(code)) {
      return;
    }
    selectedId = Optional.empty();
    var inWard = shown.stream().filter(report -> Objects.equals(report.ward(), code)).count();
    summary.removeAll();
    summary.setVisible(true);
    summary.add(
        new H2(words.wardName(code)),
        new Paragraph(Counts.reports(inWard) + " shown here"),
        new Button("Show only this ward", click -> choose(choice().onlyWard(code))),
        closeButton());
  }

  private Button closeButton() {
    return new Button(
        "Close",
        click -> {
          selectedId = Optional.empty();
          summary.setVisible(false);
        });
  }
}
