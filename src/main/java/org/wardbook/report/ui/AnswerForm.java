package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.problem.RefusedField;
import org.wardbook.register.RegisterEntry;
import org.wardbook.report.definition.FieldDefinition;
import org.wardbook.report.definition.FieldKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions of a form, or of one row of a group, with only those shown that are asked. */
final class AnswerForm extends Div {
  private final List<FieldDefinition> fields;
  private final Function<String, List<RegisterEntry>> registers;
  private final List<AnswerControl<?>> controls = new ArrayList<>();
  private final List<RowsControl> groups = new ArrayList<>();
  private ObjectNode base;

  /**
   * @param fields in the order of the form
   * @param answers what is answered now
   * @param registers the entries of a register by its key
   */
  AnswerForm(
      List<FieldDefinition> fields,
      ObjectNode answers,
      Function<String, List<RegisterEntry>> registers) {
    this.fields = List.copyOf(fields);
    this.base = answers.deepCopy();
    this.registers = registers;
    addClassName("dialog-fields");
    this.fields.forEach(this::addControl);
    showWhatIsAsked();
  }

  private void addControl(FieldDefinition field) {
    if (field.kind() == FieldKind.GROUP) {
      var rows = new RowsControl(field, registers, this::showWhatIsAsked);
      rows.show(base.get(field.key()));
      groups.add(rows);
      add(rows);
      return;
    }
    var entries =
        field.register() == null ? List.<RegisterEntry>of() : registers.apply(field.register());
    AnswerControl.of(field, entries)
        .ifPresent(
            control -> {
              control.show(base.get(field.key()));
              control.onChange(this::showWhatIsAsked);
              controls.add(control);
              add(control.shown());
            });
  }

  /** The answers as they are entered now; what no person answers is as it was. */
  ObjectNode answers() {
    var answers = entered();
    var asked = base.deepCopy();
    fields.forEach(field -> asked.remove(field.key()));
    for (var field : fields) {
      var answer = answers.get(field.key());
      if (!field.isVisible(asked)) {
        answers.remove(field.key());
      } else if (answer != null) {
        asked.set(field.key(), answer);
      }
    }
    return answers;
  }

  /** What was typed and can't be read: it must not go back as no answer at all. */
  List<RefusedField> unreadable() {
    return controls.stream()
        .flatMap(
            control ->
                control.unreadable().stream()
                    .map(asked -> new RefusedField(control.field().key(), "invalid", asked)))
        .toList();
  }

  private ObjectNode entered() {
    var answers = base.deepCopy();
    controls.forEach(control -> put(answers, control.field().key(), control.json()));
    groups.forEach(rows -> put(answers, rows.field().key(), rows.json()));
    return answers;
  }

  /**
   * Goes on from what a colleague made of it meanwhile: what was not touched here shows theirs,
   * what was stays as it was typed.
   *
   * @return labels of what both have changed
   */
  List<String> rebase(ObjectNode theirs) {
    List<String> both = new ArrayList<>();
    for (var control : controls) {
      var key = control.field().key();
      if (!control.isTouched()) {
        control.show(theirs.get(key));
      } else if (!java.util.Objects.equals(base.get(key), theirs.get(key))) {
        both.add(control.field().label());
      }
    }
    for (var rows : groups) {
      var key = rows.field().key();
      if (!rows.isTouched()) {
        rows.show(theirs.get(key));
      } else if (!java.util.Objects.equals(base.get(key), theirs.get(key))) {
        both.add(rows.field().label());
      }
    }
    base = theirs.deepCopy();
    showWhatIsAsked();
    return both;
  }

  /**
   * Marks what is wrong.
   *
   * @param message by field key; null for what is right
   * @return the keys that it could mark
   */
  Set<String> mark(Function<String, @Nullable String> message) {
    Set<String> marked = new TreeSet<>();
    for (var control : controls) {
      var text = message.apply(control.field().key());
      control.mark(Optional.ofNullable(text).orElse(""));
      if (text != null) {
        marked.add(control.field().key());
      }
    }
    return marked;
  }

  private void showWhatIsAsked() {
    var answers = answers();
    for (var control : controls) {
      control.shown().setVisible(control.field().isVisible(answers));
    }
    groups.forEach(rows -> rows.setVisible(rows.field().isVisible(answers)));
  }

  private static void put(ObjectNode answers, String key, @Nullable JsonNode answer) {
    if (answer == null) {
      answers.remove(key);
    } else {
      answers.set(key, answer);
    }
  }
}
