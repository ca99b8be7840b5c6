package org.wardbook.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardbook.base.ui.Facts;
import org.wardbook.people.Person;
import org.wardbook.register.RegisterService;
import org.wardbook.report.Report;
import org.wardbook.report.RestrictedAnswers;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.FieldDefinition;
import org.wardbook.report.definition.FieldKind;
import org.wardbook.report.definition.FormDefinition;
import org.wardbook.report.definition.RestrictedSplit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The answers under the form's own headings and labels. */
@Component
final class AnswerPart {
  private final DefinitionCatalogue definitions;
  private final RestrictedAnswers restricted;
  private final RegisterService registers;

  AnswerPart(
      DefinitionCatalogue definitions, RestrictedAnswers restricted, RegisterService registers) {
    this.definitions = definitions;
    this.restricted = restricted;
    this.registers = registers;
  }

  Section show(Report report, Person reader) {
    var part = new Section(new H2("What was reported"));
    part.addClassName("panel");
    var definition = definitions.find(report.type(), report.definitionVersion());
    definition.ifPresentOrElse(
        form -> fill(part, form, report, reader),
        () -> part.add(new Paragraph("This version of the form is not known here.")));
    return part;
  }

  private void fill(Section part, FormDefinition form, Report report, Person reader) {
    for (var section : form.sections()) {
      var fields = section.fields().stream().flatMap(key -> form.field(key).stream()).toList();
      var facts = facts(fields, report.answers());
      if (facts.getChildren().findAny().isPresent()) {
        part.add(new H3(section.title()), facts);
      }
    }
    if (report.hasRestrictedAnswers()) {
      part.add(new H3("People and vehicles"), restrictedPart(form, report, reader));
    }
  }

  /**
   * Details of identifiable people and vehicles are read on purpose, not in passing: each reading
   * is kept in the history (practice §7).
   */
  private Div restrictedPart(FormDefinition form, Report report, Person reader) {
    var details = new Div();
    var button = new Button("Show details of people and vehicles");
    button.addClickListener(
        click -> {
          var answers = restricted.read(report.id(), reader);
          details.removeAll();
          details.add(facts(fieldsOf(form, answers), inTheirPlaces(report, answers)));
        });
    details.add(new Paragraph("Few people may read them, and the history says who did."), button);
    details.addClassName("restricted");
    return details;
  }

  private static List<FieldDefinition> fieldsOf(FormDefinition form, JsonNode answers) {
    return form.fields().stream().filter(field -> answers.has(field.key())).toList();
  }

  /** A plate says little without the car that bore it. */
  private static JsonNode inTheirPlaces(Report report, ObjectNode restricted) {
    return RestrictedSplit.merge(report.answers(), restricted);
  }

  /** What is answered of these questions, under their labels. */
  Facts facts(List<FieldDefinition> fields, JsonNode answers) {
    var facts = new Facts();
    fields.stream()
        .filter(field -> field.kind() != FieldKind.ID && answers.has(field.key()))
        .forEach(field -> add(facts, field, answers.path(field.key())));
    return facts;
  }

  private void add(Facts facts, FieldDefinition field, JsonNode answer) {
    if (field.kind() == FieldKind.GROUP && !answer.isEmpty()) {
      facts.add(field.label(), GroupTable.of(field, answer, registers::nameOf));
    } else {
      facts.add(field.label(), AnswerWords.of(field, answer, registers::nameOf));
    }
  }
}
