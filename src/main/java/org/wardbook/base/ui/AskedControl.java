package org.wardbook.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasSuffix;
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
}
