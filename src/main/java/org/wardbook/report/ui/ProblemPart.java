package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardbook.report.Report;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.FieldProblem.Severity;
import org.wardbook.report.definition.ProblemTexts;

/** What is odd about a report, and why its author kept it so. Nothing to say, no part. */
@Component
final class ProblemPart {
  private final DefinitionCatalogue definitions;
  private final ProblemTexts texts = ProblemTexts.read();

  ProblemPart(DefinitionCatalogue definitions) {
    this.definitions = definitions;
  }

  Optional<Section> show(Report report) {
    if (report.problems().isEmpty()) {
      return Optional.empty();
    }
    var part = new Section(new H2("To check"));
    part.addClassName("panel");
    report.problems().forEach(problem -> part.add(item(report, problem)));
    return Optional.of(part);
  }

  private Div item(Report report, FieldProblem problem) {
    var text =
        definitions
            .find(report.type(), report.definitionVersion())
            .map(form -> texts.textOf(problem, form))
            .orElse(problem.field() + ": " + problem.code());
    var item = new Div(new Paragraph(text), new Paragraph(reason(report, problem)));
    item.addClassName("notice");
    if (problem.severity() == Severity.BLOCK) {
      item.addClassName("is-bad");
    }
    return item;
  }

  private static String reason(Report report, FieldProblem problem) {
    var reason = report.reasons().get(problem.code());
    if (reason != null) {
      return report.author().displayName() + " kept it so: “" + reason + "”";
    }
    return problem.severity() == Severity.BLOCK
        ? "Found on the server; the phone should not have sent it."
        : "No reason was given.";
  }
}
