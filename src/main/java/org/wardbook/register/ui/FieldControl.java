package org.wardbook.register.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wardbook.base.Pounds;
import org.wardbook.base.ui.AskedControl;
import org.wardbook.base.ui.BritishDates;
import org.wardbook.base.ui.PoundsField;
import org.wardbook.people.Agency;
import org.wardbook.register.RegisterField;
import org.wardbook.ward.Ward;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * The control for one field of a register, and the way of its value into JSON and back.
 *
 * @param <T> what the control itself holds
 */
record FieldControl<T>(
    RegisterField field,
    Component shown,
    HasValue<?, T> value,
    Function<T, JsonNode> toJson,
    Function<JsonNode, T> fromJson) {
  static FieldControl<?> of(
      RegisterField field, List<Ward> wards, List<Agency> agencies, LocalDate today) {
    return switch (field.kind()) {
      case TEXT -> text(field);
      case LINES -> lines(field);
      case INTEGER -> integer(field);
      case DECIMAL -> decimal(field);
      case MONEY -> money(field);
      case CHOICE -> choice(field);
      case WARD -> listed(field, wards, Ward::code, Ward::name);
      case AGENCY -> listed(field, agencies, Agency::key, Agency::name);
      case DAY -> day(field, today);
    };
  }

  /** What is entered, null when it is empty. */
  JsonNode json() {
    return value.isEmpty() ? NullNode.getInstance() : toJson.apply(value.getValue());
  }

  void show(JsonNode json) {
    if (!json.isMissingNode() && !json.isNull()) {
      value.setValue(fromJson.apply(json));
    }
  }

  private static FieldControl<String> text(RegisterField field) {
    var control = named(new TextField(), field);
    if (field.maxLength() != null) {
      control.setMaxLength(field.maxLength());
    }
    return new FieldControl<>(field, control, control, StringNode::valueOf, JsonNode::asString);
  }

  private static FieldControl<String> lines(RegisterField field) {
    var control = named(new TextArea(), field);
    return new FieldControl<>(
        field,
        control,
        control,
        text -> {
          var lines = JsonNodeFactory.instance.arrayNode();
          text.lines().filter(line -> !line.isBlank()).forEach(lines::add);
          return lines;
        },
        json -> json.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n")));
  }

  private static FieldControl<Integer> integer(RegisterField field) {
    var control = AskedControl.withUnit(named(new IntegerField(), field), field.unit());
    return new FieldControl<>(field, control, control, IntNode::valueOf, JsonNode::asInt);
  }

  private static FieldControl<BigDecimal> decimal(RegisterField field) {
    var control = AskedControl.withUnit(named(new BigDecimalField(), field), field.unit());
    control.setLocale(Locale.UK);
    return new FieldControl<>(
        field, control, control, DecimalNode::valueOf, JsonNode::decimalValue);
  }

  private static FieldControl<BigDecimal> money(RegisterField field) {
    var control = named(new PoundsField(), field);
    return new FieldControl<>(
        field,
        control,
        control,
        pounds -> BigIntegerNode.valueOf(Pounds.nearestPence(pounds)),
        pence -> Pounds.of(pence.asLong()));
  }

  /** All of the few that there are can be seen. */
  private static FieldControl<RegisterField.Option> choice(RegisterField field) {
    var control = named(new RadioButtonGroup<RegisterField.Option>(), field);
    control.setItems(field.options());
    control.setItemLabelGenerator(RegisterField.Option::label);
    return new FieldControl<>(
        field,
        control,
        control,
        RegisterField.Option::value,
        json -> field.option(json).orElse(field.options().getFirst()));
  }

  private static <E> FieldControl<E> listed(
      RegisterField field, List<E> all, Function<E, String> key, Function<E, String> name) {
    var control = named(new ComboBox<E>(), field);
    control.setItems(all);
    control.setItemLabelGenerator(name::apply);
    control.setClearButtonVisible(!field.required());
    return new FieldControl<>(
        field,
        control,
        control,
        one -> StringNode.valueOf(key.apply(one)),
        json ->
            all.stream()
                .filter(one -> key.apply(one).equals(json.asString()))
                .findFirst()
                .orElse(control.getEmptyValue()));
  }

  private static FieldControl<LocalDate> day(RegisterField field, LocalDate today) {
    var control = named(new DatePicker(), field);
    BritishDates.use(control, today);
    return new FieldControl<>(
        field,
        control,
        control,
        day -> StringNode.valueOf(day.toString()),
        json -> LocalDate.parse(json.asString()));
  }

  private static <C extends Component & HasLabel & HasHelper & HasValidation & HasValue<?, ?>>
      C named(C control, RegisterField field) {
    return AskedControl.named(control, field.label(), field.hint(), field.required());
  }
}
