package org.wardbook.report.ui;

import static org.wardbook.report.ui.AnswerControl.named;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.wardbook.base.London;
import org.wardbook.base.Pounds;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.ui.AskedControl;
import org.wardbook.base.ui.BritishDates;
import org.wardbook.base.ui.PoundsField;
import org.wardbook.report.definition.FieldDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The controls for answers that are typed: words, numbers, amounts, days. */
final class TypedAnswer {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TypedAnswer() {}

  static AnswerControl<String> text(FieldDefinition field) {
    return text(field, new TextField());
  }

  private static AnswerControl<String> text(FieldDefinition field, TextField control) {
    named(control, field);
    if (field.maxLength() != null) {
      control.setMaxLength(field.maxLength());
    }
    return new AnswerControl<>(
        field, control, control, text -> JSON.stringNode(text.strip()), TypedAnswer::plain);
  }

  static AnswerControl<String> time(FieldDefinition field) {
    var control = new TextField();
    control.setPlaceholder("HH:MM");
    return text(field, control);
  }

  static AnswerControl<String> longText(FieldDefinition field) {
    var control = named(new TextArea(), field);
    control.setMinRows(2);
    return new AnswerControl<>(
        field, control, control, text -> JSON.stringNode(text.strip()), TypedAnswer::plain);
  }

  static AnswerControl<Integer> integer(FieldDefinition field) {
    var control = AskedControl.withUnit(named(new IntegerField(), field), field.unit());
    return new AnswerControl<>(
        field,
        control,
        control,
        JSON::numberNode,
        json -> json.isIntegralNumber() ? json.asInt() : null);
  }

  static AnswerControl<BigDecimal> decimal(FieldDefinition field) {
    var control = AskedControl.withUnit(named(new BigDecimalField(), field), field.unit());
    control.setLocale(Locale.UK);
    return new AnswerControl<>(
        field,
        control,
        control,
        JSON::numberNode,
        json -> json.isNumber() ? json.decimalValue() : null);
  }

  static AnswerControl<BigDecimal> money(FieldDefinition field) {
    var control = named(new PoundsField(), field);
    return new AnswerControl<>(
        field,
        control,
        control,
        pounds -> JSON.numberNode(Pounds.nearestPence(pounds)),
        pence -> pence.isNumber() ? Pounds.of(pence.asLong()) : null);
  }

  static AnswerControl<LocalDate> date(FieldDefinition field) {
    var control = named(new DatePicker(), field);
    BritishDates.use(control, LocalDate.EPOCH);
    control.setInitialPosition(null);
    return new AnswerControl<>(
        field,
        control,
        control,
        day -> JSON.stringNode(day.toString()),
        json -> LocalDate.parse(json.asString()));
  }

  static AnswerControl<LocalDateTime> dateTime(FieldDefinition field) {
    var control = named(new DateTimePicker(), field);
    BritishDates.use(control);
    return new AnswerControl<>(
        field,
        control,
        control,
        at -> JSON.stringNode(StoredInstant.text(at.atZone(London.ZONE).toInstant())),
        json ->
            LocalDateTime.ofInstant(Instant.parse(json.asString()), London.ZONE)
                .truncatedTo(ChronoUnit.MINUTES));
  }

  private static String plain(JsonNode json) {
    return json.isString() ? json.stringValue() : json.toString();
  }
}
