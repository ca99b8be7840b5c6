package org.wardbook.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasSuffix;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a control say what it asks for, where a definition and not the control judges the answer.
 */
public final class AskedControl {
  private AskedControl() {}

  public static <C extends Component & HasLabel & HasHelper & HasValidation & HasValue<?, ?>>
      C named(C control, String label, @Nullable String hint, boolean required) {
    control.setLabel(label);
    if (hint != null) {
      control.setHelperText(hint);
    }
    control.setRequiredIndicatorVisible(required);
    // The control's own checks would wipe what the definition's said.
    control.setManualValidation(true);
    return control;
  }

  public static <C extends HasSuffix> C withUnit(C control, @Nullable String unit) {
    if (unit != null) {
      control.setSuffixComponent(new Span(unit));
    }
    return control;
  }

  /**
   * What to ask for where something was typed that can't be read, such as 31 June: it must not
   * become no answer at all. Empty when it can be read, and when nothing was typed.
   */
  public static Optional<String> unreadable(Component control) {
    var isUnreadable =
        control instanceof HasValue<?, ?> held
            && held.isEmpty()
            && control instanceof HasValidator<?> judge
            && refusesNothing(judge, control);
    return isUnreadable ? Optional.of(askedFor(control)) : Optional.empty();
  }

  /** Its own check of what is empty fails only over what was typed. */
  private static <V> boolean refusesNothing(HasValidator<V> judge, Component control) {
    return judge.getDefaultValidator().apply(null, new ValueContext(control)).isError();
  }

  private static String askedFor(Component control) {
    return switch (control) {
      case DatePicker day -> "Enter a date such as 8 June 2011.";
      case DateTimePicker time -> "Enter a date and a time, such as 8 June 2011 and 14:30.";
      case PoundsField pounds -> PoundsField.ASKED_FOR;
      case IntegerField whole -> "Enter a whole number, such as 12.";
      default -> "Enter a number, such as 12.5.";
    };
  }
}
