package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.base.Pounds;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.ui.AskedControl;
import org.wardbook.base.ui.BritishDates;
import org.wardbook.base.ui.PoundsField;
import org.wardbook.register.RegisterEntry;
import org.wardbook.report.definition.FieldDefinition;
import org.wardbook.report.definition.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The control for one question of a form at the desk, and the way of its answer into JSON and back.
 * An answer that was not touched goes back as it came.
 *
 * @param <T> what the control itself holds
 */
final class AnswerControl<T> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final FieldDefinition field;
  private final Component shown;
  private final HasValue<?, T> value;
  private final Function<T, JsonNode> toJson;
  private final Function<JsonNode, @Nullable T> fromJson;
  private @Nullable JsonNode original;
  private @Nullable T before;

  private AnswerControl(
      FieldDefinition field,
      Component shown,
      HasValue<?, T> value,
      Function<T, JsonNode> toJson,
      Function<JsonNode, @Nullable T> fromJson) {
    this.field = field;
    this.shown = shown;
    this.value = value;
    this.toJson = toJson;
    this.fromJson = fromJson;
  }

  /**
   * The control for a question; empty for what no person answers.
   *
   * @param entries of the register that the question names
   */
  static Optional<AnswerControl<?>> of(FieldDefinition field, List<RegisterEntry> entries) {
    return Optional.ofNullable(
        switch (field.kind()) {
          case TEXT -> text(field, new TextField());
          case TIME -> time(field);
          case LONG_TEXT -> longText(field);
          case INTEGER -> integer(field);
          case DECIMAL -> decimal(field);
          case MONEY -> money(field);
          case YES_NO -> yesNo(field);
          case CHOICE -> choice(field);
          case CHOICES -> choices(field);
          case DATE -> date(field);
          case DATE_TIME -> dateTime(field);
          case LISTED -> listed(field, entries);
          case ID, PIN, PHOTOS, GROUP -> null;
        });
  }

  FieldDefinition field() {
    return field;
  }

  Component shown() {
    return shown;
  }

  /** Shows an answer, which is then the one that was not touched; null for none. */
  void show(@Nullable JsonNode json) {
    original = json;
    T held = json == null ? null : fromJson.apply(json);
    value.setValue(held == null ? value.getEmptyValue() : held);
    before = value.getValue();
  }

  boolean isTouched() {
    return !Objects.equals(before, value.getValue());
  }

  /** The answer, null when there is none. */
  @Nullable JsonNode json() {
    if (!isTouched()) {
      return original;
    }
    return value.isEmpty() ? null : toJson.apply(value.getValue());
  }

  /** What to ask for where it is shown and what was typed can't be read. */
  Optional<String> unreadable() {
    return shown.isVisible() ? AskedControl.unreadable(shown) : Optional.empty();
  }

  void onChange(Runnable changed) {
    value.addValueChangeListener(change -> changed.run());
  }

  /** Says what is wrong with it; empty when nothing is. */
  void mark(String message) {
    if (shown instanceof HasValidationProperties validated) {
      validated.setErrorMessage(message);
      validated.setInvalid(!message.isEmpty());
    }
  }

  void hint(String text) {
    if (shown instanceof HasHelper helped) {
      helped.setHelperText(text);
    }
  }

  private static AnswerControl<String> text(FieldDefinition field, TextField control) {
    named(control, field);
    if (field.maxLength() != null) {
      control.setMaxLength(field.maxLength());
    }
    return new AnswerControl<>(
        field, control, control, text -> JSON.stringNode(text.strip()), AnswerControl::plain);
  }

  private static AnswerControl<String> time(FieldDefinition field) {
    var control = new TextField();
    control.setPlaceholder("HH:MM");
    return text(field, control);
  }

  private static AnswerControl<String> longText(FieldDefinition field) {
    var control = named(new TextArea(), field);
    control.setMinRows(2);
    return new AnswerControl<>(
        field, control, control, text -> JSON.stringNode(text.strip()), AnswerControl::plain);
  }

  private static AnswerControl<Integer> integer(FieldDefinition field) {
    var control = AskedControl.withUnit(named(new IntegerField(), field), field.unit());
    return new AnswerControl<>(
        field,
        control,
        control,
        JSON::numberNode,
        json -> json.isIntegralNumber() ? json.asInt() : null);
  }

  private static AnswerControl<BigDecimal> decimal(FieldDefinition field) {
    var control = AskedControl.withUnit(named(new BigDecimalField(), field), field.unit());
    control.setLocale(Locale.UK);
    return new AnswerControl<>(
        field,
        control,
        control,
        JSON::numberNode,
        json -> json.isNumber() ? json.decimalValue() : null);
  }

  private static AnswerControl<BigDecimal> money(FieldDefinition field) {
    var control = named(new PoundsField(), field);
    return new AnswerControl<>(
        field,
        control,
        control,
        pounds -> JSON.numberNode(Pounds.nearestPence(pounds)),
        pence -> pence.isNumber() ? Pounds.of(pence.asLong()) : null);
  }

  private static AnswerControl<Boolean> yesNo(FieldDefinition field) {
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

  private static AnswerControl<Option> choice(FieldDefinition field) {
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

  private static AnswerControl<Set<Option>> choices(FieldDefinition field) {
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

  private static AnswerControl<LocalDate> date(FieldDefinition field) {
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

  private static AnswerControl<LocalDateTime> dateTime(FieldDefinition field) {
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

  private static AnswerControl<RegisterEntry> listed(
      FieldDefinition field, List<RegisterEntry> entries) {
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

  private static String plain(JsonNode json) {
    return json.isString() ? json.stringValue() : json.toString();
  }

  private static <C extends Component & HasLabel & HasHelper & HasValidation & HasValue<?, ?>>
      C named(C control, FieldDefinition field) {
    return AskedControl.named(control, field.label(), field.hint(), field.required());
  }
}
