package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wardbook.report.Report;

/** The way from a report to the other one that it names. */
public final class NamedReportPart {
  private NamedReportPart() {}

  /** The same for tables, by the ids of those that name another one. */
  public static Map<UUID, String> standings(String title, Map<UUID, Report> targets) {
    return targets.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> title + each.getValue().reference()));
  }

  /**
   * @param title what the one is to the other
   * @param target empty when it was never received
   * @param what what it is called, such as a fly-tip
   * @param about a sentence on what the two have to do with each other
   */
  public static Section of(String title, Optional<Report> target, String what, String about) {
    var part = new Section(new H2(title));
    part.addClassName("panel");
    part.add(
        target
            .map(
                found ->
                    new Paragraph(
                        new Anchor("desk/reports/" + found.id(), found.reference()),
                        new Span(", " + found.state().label() + ". " + about)))
            .orElseGet(
                () ->
                    new Paragraph(
                        "The "
                            + what
                            + " that it names was never received here. Look for it by its place and"
                            + " time; this is kept meanwhile.")));
    return part;
  }
}
