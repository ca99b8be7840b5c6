package org.wardbook.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardbook.progress.MeasurePages;
import org.wardbook.progress.MeasureProgress;
import org.wardbook.progress.ReportPage;
import org.wardbook.progress.ReportStanding;

/**
 * The reports that counted, that wait and that do not count, a page of each. Somebody who reads the
 * fifth page goes on reading it when the figure moves.
 */
final class ReportLists extends Div {
  private final Pages pages;
  private final Map<ReportStanding, List<String>> trails = new EnumMap<>(ReportStanding.class);

  /** Gives a page after a place; from the beginning for null. */
  interface Pages {
    Optional<ReportPage> of(ReportStanding standing, @Nullable String after);
  }

  ReportLists(Pages pages) {
    this.pages = pages;
  }

  /** With the first pages: it is another measure. */
  void beginAnew() {
    trails.clear();
  }

  void show(MeasureProgress current) {
    removeAll();
    int others = Math.max(0, current.notCountedInAll() - current.waiting());
    add(
        list("Counted", ReportStanding.COUNTED, current.countedInAll(), current),
        list("Waits for review", ReportStanding.WAITING, current.waiting(), current),
        list("Not counted", ReportStanding.NOT_COUNTED, others, current));
  }

  private Section list(String title, ReportStanding standing, int number, MeasureProgress current) {
    var trail = trails.computeIfAbsent(standing, one -> new ArrayList<>());
    var after = trail.isEmpty() ? null : trail.getLast();
    var page = pages.of(standing, after).orElse(new ReportPage(List.of(), null));
    var lines = page.lines().stream().map(ReportLine::of).toList();
    var heading = new H2(heading(title, number, trail.size(), lines.size()));
    heading.getElement().setAttribute("tabindex", "-1");
    var section = new Section(heading);
    section.addClassName("measure-reports");
    section.add(lines.isEmpty() ? new Paragraph("None.") : grid(title, lines));
    if (!trail.isEmpty() || page.next() != null) {
      section.add(buttons(title, standing, page.next(), current));
    }
    return section;
  }

  private static String heading(String title, int number, int pagesBefore, int shown) {
    if (pagesBefore == 0 && shown == number) {
      return "%s (%d)".formatted(title, number);
    }
    int first = pagesBefore * MeasurePages.SIZE + 1;
    return String.format(
        Locale.UK, "%s (%,d–%,d of %,d)", title, first, first + shown - 1, Math.max(number, shown));
  }

  private Div buttons(
      String title, ReportStanding standing, @Nullable String next, MeasureProgress current) {
    var trail = trails.computeIfAbsent(standing, one -> new ArrayList<>());
    var back =
        new Button(
            "Previous",
            click -> {
              trail.removeLast();
              turn(standing, current);
            });
    back.setAriaLabel("Previous page of “%s”".formatted(title));
    back.setEnabled(!trail.isEmpty());
    var on =
        new Button(
            "Next",
            click -> {
              if (next != null) {
                trail.add(next);
                turn(standing, current);
              }
            });
    on.setAriaLabel("Next page of “%s”".formatted(title));
    on.setEnabled(next != null);
    var buttons = new Div(back, on);
    buttons.addClassName("actions");
    return buttons;
  }

  /** The focus goes to the heading that says which page it is. */
  private void turn(ReportStanding standing, MeasureProgress current) {
    show(current);
    getChildren()
        .skip(List.of(ReportStanding.values()).indexOf(standing))
        .findFirst()
        .flatMap(section -> section.getChildren().findFirst())
        .ifPresent(heading -> heading.getElement().callJsFunction("focus"));
  }

  private static Component grid(String title, List<ReportLine> lines) {
    var grid = new Grid<ReportLine>();
    grid.getElement().setAttribute("aria-label", title);
    ReportLine.fill(grid, lines);
    return grid;
  }
}
