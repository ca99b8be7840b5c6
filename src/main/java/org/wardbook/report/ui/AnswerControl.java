package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.ui.AskedControl;
import org.wardbook.register.RegisterEntry;
import org.wardbook.report.definition.FieldDefinition;
import tools.jackson.databind.JsonNode;

/**
 * The control for one question of a form at the desk, and the way of its answer into JSON and back.
 * An answer that was not touched goes back as it came.
 *
 * @param <T> what the control itself holds
 */
final class AnswerControl<T> {
  private final FieldDefinition field;
  private final Component shown;
  private final HasValue<?, T> value;
  private final Function<T, JsonNode> toJson;
  private final Function<JsonNode, @Nullable T> fromJson;
  private @Nullable JsonNode original;
  private @Nullable T before;

  AnswerControl(
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
          case TEXT -> TypedAnswer.text(field);
          case TIME -> TypedAnswer.time(field);
          case LONG_TEXT -> TypedAnswer.longText(field);
          case INTEGER -> TypedAnswer.integer(field);
          case DECIMAL -> TypedAnswer.decimal(field);
          case MONEY -> TypedAnswer.money(field);
          case YES_NO -> ChosenAnswer.yesNo(field);
          case CHOICE -> ChosenAnswer.choice(field);
          case CHOICES -> ChosenAnswer.choices(field);
          case DATE -> TypedAnswer.date(field);
          case DATE_TIME -> TypedAnswer.dateTime(field);
          case LISTED -> ChosenAnswer.listed(field, entries);
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

  /** The control, with the words of the question. */
  static <C extends Component & HasLabel & HasHelper & HasValidation & HasValue<?, ?>> C named(
      C control, FieldDefinition field) {
    return AskedControl.named(control, field.label(), field.hint(), field.required());
  }
}
