package org.wardbook.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.problem.RefusedField;
import org.wardbook.register.RegisterEntry;
import org.wardbook.report.definition.FieldDefinition;
import org.wardbook.report.definition.FieldKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a group, one line each; a row is changed in a dialog of its own. */
final class RowsControl extends Div {
  /** More would be slow to draw; they are kept as they are. */
  private static final int MOST_SHOWN = 300;

  private final FieldDefinition field;
  private final Function<String, List<RegisterEntry>> registers;
  private final Runnable changed;
  private final OrderedList list = new OrderedList();
  private final Paragraph more = new Paragraph();
  private ArrayNode rows = JsonNodeFactory.instance.arrayNode();
  private @Nullable JsonNode before;

  RowsControl(
      FieldDefinition field, Function<String, List<RegisterEntry>> registers, Runnable changed) {
    this.field = field;
    this.registers = registers;
    this.changed = changed;
    addClassName("rows-control");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", field.label());
    var label = new Span(field.label());
    label.addClassName("rows-label");
    more.addClassName("quiet");
    add(label, list, more, new Button("Add a row", click -> edit(null)));
  }

  FieldDefinition field() {
    return field;
  }

  void show(@Nullable JsonNode json) {
    before = json;
    rows = json != null && json.isArray() ? ((ArrayNode) json).deepCopy() : rows.arrayNode();
    draw();
  }

  boolean isTouched() {
    return !Objects.equals(before, json());
  }

  @Nullable JsonNode json() {
    return rows.isEmpty() && before == null ? null : rows.deepCopy();
  }

  private void draw() {
    list.removeAll();
    for (int index = 0; index < Math.min(rows.size(), MOST_SHOWN); index++) {
      list.add(line(index));
    }
    var isMore = rows.size() > MOST_SHOWN;
    more.setVisible(isMore);
    more.setText(isMore ? howMany() : "");
  }

  private String howMany() {
    return "The first %,d of %,d rows are shown. The others stay as they are."
        .formatted(MOST_SHOWN, rows.size());
  }

  private ListItem line(int index) {
    var words =
        AnswerWords.of(field, rows.arrayNode().add(rows.get(index).deepCopy()), this::nameOf);
    var change = new Button("Change", click -> edit(index));
    change.setAriaLabel("Change row " + (index + 1));
    var remove =
        new Button(
            "Remove",
            click -> {
              rows.remove(index);
              drawAndTell();
            });
    remove.setAriaLabel("Remove row " + (index + 1));
    var line = new ListItem(new Span(words + " "), change, remove);
    line.addClassName("row-line");
    return line;
  }

  private java.util.Optional<String> nameOf(String register, String id) {
    return registers.apply(register).stream()
        .filter(entry -> entry.id().equals(id))
        .map(RegisterEntry::name)
        .findFirst();
  }

  private void edit(@Nullable Integer index) {
    var row = index == null ? JsonNodeFactory.instance.objectNode() : (ObjectNode) rows.get(index);
    open(
        row,
        answers -> {
          if (index == null) {
            rows.add(withId(answers));
          } else {
            rows.set(index, answers);
          }
          drawAndTell();
        });
  }

  private ObjectNode withId(ObjectNode row) {
    field.fields().stream()
        .filter(inner -> inner.kind() == FieldKind.ID)
        .forEach(inner -> row.put(inner.key(), java.util.UUID.randomUUID().toString()));
    return row;
  }

  private void open(ObjectNode row, Consumer<ObjectNode> done) {
    var asked = field.fields().stream().filter(inner -> !inner.restricted()).toList();
    var form = new AnswerForm(asked, row, registers);
    var dialog = new Dialog(form);
    dialog.setHeaderTitle(field.label());
    dialog.setWidth("min(34rem, 100%)");
    dialog.setCloseOnOutsideClick(false);
    var keep =
        new Button(
            "Keep this row",
            click -> {
              var unreadable =
                  form.unreadable().stream()
                      .collect(Collectors.toMap(RefusedField::field, RefusedField::message));
              form.mark(unreadable::get);
              if (unreadable.isEmpty()) {
                done.accept(form.answers());
                dialog.close();
              }
            });
    dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), keep);
    dialog.open();
  }

  private void drawAndTell() {
    draw();
    changed.run();
  }
}
