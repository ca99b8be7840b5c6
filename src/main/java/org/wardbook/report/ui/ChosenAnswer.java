package org.wardbook.report.ui;

import static org.wardbook.report.ui.AnswerControl.named;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wardbook.register.RegisterEntry;
import org.wardbook.report.definition.FieldDefinition;
import org.wardbook.report.definition.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/** The controls for answers that are chosen from a list. */
final class ChosenAnswer {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ChosenAnswer() {}

  static AnswerControl<Boolean> yesNo(FieldDefinition field) {
    var control = named(new ComboBox<Boolean>(), field);
    control.setItems(true, false);
    control.setItemLabelGenerator(yes -> yes ? "Yes" : "No");
    control.setClearButtonVisible(!field.required());
    return new AnswerControl<>(
        field,
        control,
        control,
        JSON::booleanNode,
        json -> json.isBoolean() ? json.booleanValue() : null);
  }

  static AnswerControl<Option> choice(FieldDefinition field) {
    var control = named(new ComboBox<Option>(), field);
    control.setItems(field.options());
    control.setItemLabelGenerator(Option::label);
    control.setClearButtonVisible(!field.required());
    return new AnswerControl<>(
        field,
        control,
        control,
        option -> JSON.stringNode(option.value()),
        json -> field.option(json.asString("")).orElse(null));
  }

  static AnswerControl<Set<Option>> choices(FieldDefinition field) {
    var control = named(new CheckboxGroup<Option>(), field);
    control.addClassName("stacked");
    control.setItems(field.options());
    control.setItemLabelGenerator(Option::label);
    return new AnswerControl<>(
        field,
        control,
        control,
        chosen -> {
          var list = JSON.arrayNode();
          field.options().stream()
              .filter(chosen::contains)
              .forEach(option -> list.add(option.value()));
          return list;
        },
        json -> {
          Set<Option> chosen = new LinkedHashSet<>();
          json.valueStream()
              .forEach(each -> field.option(each.asString("")).ifPresent(chosen::add));
          return chosen;
        });
  }

  static AnswerControl<RegisterEntry> listed(FieldDefinition field, List<RegisterEntry> entries) {
    var control = named(new ComboBox<RegisterEntry>(), field);
    control.setItems(entries);
    control.setItemLabelGenerator(RegisterEntry::name);
    control.setClearButtonVisible(!field.required());
    return new AnswerControl<>(
        field,
        control,
        control,
        entry -> JSON.stringNode(entry.id()),
        json ->
            entries.stream()
                .filter(entry -> entry.id().equals(json.asString("")))
                .findFirst()
                .orElse(null));
  }
}
