package org.wardbook.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.problem.RefusedField;
import org.wardbook.report.Report;
import org.wardbook.report.definition.FieldDefinition;
import org.wardbook.report.definition.RestrictedSplit;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a report says of people and vehicles, to be corrected: read when somebody asks for it, which
 * its history notes, and left as it is until then.
 */
final class RestrictedControl extends Div {
  private final CorrectionWork work;
  private final List<FieldDefinition> fields;
  private Report report;
  private @Nullable AnswerForm revealed;

  /**
   * @param fields about people and vehicles; none where the form asks for nothing of the kind
   */
  RestrictedControl(CorrectionWork work, List<FieldDefinition> fields, Report report) {
    this.work = work;
    this.fields = List.copyOf(fields);
    this.report = report;
    if (!fields.isEmpty()) {
      addClassName("restricted");
      add(
          new Paragraph(
              "Details of people and vehicles stay as they are. To change them, show them first:"
                  + " the history says who read them."),
          new Button("Show details of people and vehicles", click -> reveal()));
    }
  }

  private void reveal() {
    var form = new AnswerForm(fields, everything(), work::entries);
    revealed = form;
    removeAll();
    add(form);
  }

  private ObjectNode everything() {
    var held = work.restricted().read(report.id(), work.reader().person());
    return RestrictedSplit.merge(report.answers(), held);
  }

  /** Adds what is entered here, if it was shown at all. */
  void addTo(ObjectNode answers) {
    if (revealed == null) {
      return;
    }
    var entered = revealed.answers();
    for (var field : fields) {
      var answer = entered.get(field.key());
      // Left out it would stay; null takes it away.
      if (answer == null) {
        answers.putNull(field.key());
      } else {
        answers.set(field.key(), answer);
      }
    }
  }

  /** As {@link AnswerForm#unreadable()}. */
  List<RefusedField> unreadable() {
    return revealed == null ? List.of() : revealed.unreadable();
  }

  /** As {@link AnswerForm#mark}. */
  Set<String> mark(Function<String, @Nullable String> message) {
    return revealed == null ? Set.of() : revealed.mark(message);
  }

  /** As {@link AnswerForm#rebase}. */
  List<String> rebase(Report theirs) {
    report = theirs;
    return revealed == null ? List.of() : revealed.rebase(everything());
  }
}
