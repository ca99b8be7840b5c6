package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.map.DistrictOutline;
import org.wardbook.map.MapContents;
import org.wardbook.map.WardMap;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportMap;
import org.wardbook.report.ReportTally;
import org.wardbook.report.Viewport;
import org.wardbook.report.WardShade;
import org.wardbook.report.ui.MapShades.Shaded;

/** The district with its wards and the reports in them. */
@Route(value = "desk", layout = DeskLayout.class)
@PageTitle("Map – Wardbook")
@Menu(title = "Map", order = 1, icon = "vaadin:map-marker")
@RolesAllowed("CSU")
final class ReportMapView extends FilteredPage {
  private final WardMap map;
  private final ReportMap reports;
  private final MapWords mapWords;
  private final MapShades shades;
  private final ShadeBar shadeBar;
  private final MonthsPart months;
  private final MapSummary summary;
  private @Nullable WardShade shade;
  private @Nullable Viewport view;
  private ReportFilter matching = ReportFilter.ALL;
  private Shaded shaded;

  ReportMapView(
      FilteredParts parts,
      ReportMap reports,
      DistrictOutline district,
      MapWords mapWords,
      MapShades shades) {
    super("Map of reports", parts);
    this.reports = reports;
    this.mapWords = mapWords;
    this.shades = shades;
    shadeBar = new ShadeBar(shades, this::shadeBy);
    months = new MonthsPart(days -> choose(choice().between(days.first(), days.last())));
    summary = new MapSummary(parts, code -> choose(choice().onlyWard(code)));
    shaded = shades.shade(null, matching, reader(), today());
    map = district.make("Reports in the district");
    listen();
    var main = new Div(map, months);
    main.addClassName("map-main");
    var side = new Div(summary, shadeBar);
    side.addClassName("map-side");
    var around = new Section(main, side);
    around.addClassName("map-around");
    addClassName("map-view");
    add(around);
  }

  private void listen() {
    map.addPinSelectedListener(pin -> select(pin.id()));
    map.addClusterSelectedListener(
        cluster ->
            summary.keep(
                () ->
                    summary.showPlace(
                        reports.at(
                            matching,
                            Viewport.of(
                                cluster.lat(), cluster.lon(), cluster.lat(), cluster.lon(), 19),
                            reader()))));
    map.addWardSelectedListener(
        ward -> {
          if (words.isWard(ward.code())) {
            summary.keep(() -> summary.showWard(ward.code(), matching, shaded, reader()));
          }
        });
    map.addViewMovedListener(
        moved -> {
          view =
              Viewport.of(moved.south(), moved.west(), moved.north(), moved.east(), moved.zoom());
          draw();
        });
  }

  @Override
  protected List<String> readShade(String key) {
    shade = shades.find(key).orElse(null);
    if (shade != null || key.isEmpty()) {
      return List.of();
    }
    keepShade("");
    return List.of(FilterAddress.leftOutOf(key, "a figure that the map can be shaded by"));
  }

  private void shadeBy(@Nullable WardShade wanted) {
    keepShade(wanted == null ? "" : wanted.key());
    choose(choice());
  }

  @Override
  protected void show(ReportFilter wanted, ReportTally tally) {
    matching = wanted;
    shaded = shades.shade(shade, matching, reader(), today());
    map.dress(shades.dress(shaded));
    shadeBar.show(shaded);
    var year = months.turnTo(choice(), today());
    var ofYear = choice().between(year.first(), year.last()).toFilter(today());
    months.show(choice(), today(), parts.counts().byMonth(ofYear, reader()));
    draw();
    summary.refresh();
  }

  /** What is in view; nothing is, until the browser has said what part of the map it shows. */
  private void draw() {
    map.show(
        view == null
            ? MapContents.NOTHING
            : mapWords.contents(reports.view(matching, view, reader())));
  }

  /** The id comes from the browser: only a report that is shown can be selected. */
  private void select(String reference) {
    if (map.contents().pins().stream().anyMatch(pin -> pin.id().equals(reference))) {
      summary.keep(() -> summary.showReport(reference, matching, reader()));
    } else {
      summary.close();
    }
  }
}
