package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.wardbook.base.ui.Facts;
import org.wardbook.people.Person;
import org.wardbook.report.Report;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportPin;
import org.wardbook.report.ui.MapShades.Shaded;

/** Beside the map: what was selected on it. */
final class MapSummary extends Aside {
  private final FilteredParts parts;
  private final ReportWords words;
  private final Consumer<String> onlyWard;
  private Runnable shown = () -> {};

  /**
   * @param onlyWard gets the code of the ward that is to be shown alone
   */
  MapSummary(FilteredParts parts, Consumer<String> onlyWard) {
    this.parts = parts;
    this.words = parts.words();
    this.onlyWard = onlyWard;
    addClassNames("report-summary", "panel");
    getElement().setAttribute("aria-label", "Selected on the map");
    setVisible(false);
  }

  void close() {
    shown = () -> {};
    removeAll();
    setVisible(false);
  }

  /** Shows it by one of the ways below, and again after the filter changed or something came in. */
  void keep(Runnable way) {
    shown = way;
    way.run();
  }

  void refresh() {
    shown.run();
  }

  void showReport(String wanted, ReportFilter matching, Person reader) {
    var found = parts.pages().findByReference(wanted, matching, reader);
    if (found.isEmpty()) {
      close();
      return;
    }
    var report = found.get();
    open(
        new H2(report.reference()),
        new StateMark(report.state()),
        facts(report),
        new RouterLink(
            "Open " + report.reference(),
            ReportView.class,
            new RouteParameters(ReportView.ID, report.id().toString())));
  }

  private Facts facts(Report report) {
    var facts =
        new Facts()
            .add("Type", words.typeTitle(report.type()))
            .add("Observed", words.observed(report))
            .add("Ward", words.ward(report));
    if (!words.place(report).isEmpty()) {
      facts.add("Place", words.place(report));
    }
    parts.panels().standing(report).ifPresent(standing -> facts.add("Work", standing));
    return facts.add("By", report.author().displayName());
  }

  /** Reports that lie on one spot, so that no zoom tells them apart. */
  void showPlace(List<ReportPin> reports) {
    if (reports.isEmpty()) {
      close();
      return;
    }
    var list = new UnorderedList();
    reports.forEach(
        report ->
            list.add(
                new ListItem(
                    new RouterLink(
                        report.reference(),
                        ReportView.class,
                        new RouteParameters(ReportView.ID, report.id().toString())),
                    new Paragraph(
                        words.typeTitle(report.type()) + ", " + StateMark.word(report.state())))));
    open(new H2(Counts.reports(reports.size()) + " in one place"), list);
  }

  void showWard(String code, ReportFilter matching, Shaded shaded, Person reader) {
    var inWard = matching.inWards(Set.of(code));
    boolean isLetThrough = matching.wards().isEmpty() || matching.wards().contains(code);
    Map<String, Integer> byType = isLetThrough ? parts.counts().byType(inWard, reader) : Map.of();
    int all = byType.values().stream().mapToInt(number -> number).sum();
    var facts = new Facts();
    byType.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(
            type -> facts.add(words.typeTitle(type.getKey()), Counts.reports(type.getValue())));
    var priority = shaded.themes().get(code);
    open(
        new H2(words.wardName(code)),
        new Paragraph(Counts.reports(all) + " shown here"),
        paragraph(shaded.words(code)),
        paragraph(priority == null ? "" : "★ Priority ward: " + priority),
        facts,
        new Anchor("desk/ward/" + code, "Open the ward’s page"),
        new Button("Show only this ward", click -> onlyWard.accept(code)));
  }

  private static Paragraph paragraph(String text) {
    var paragraph = new Paragraph(text);
    paragraph.setVisible(!text.isEmpty());
    return paragraph;
  }

  private void open(Component... contents) {
    removeAll();
    add(contents);
    add(new Button("Close", click -> close()));
    setVisible(true);
  }
}
