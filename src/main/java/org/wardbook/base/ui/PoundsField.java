package org.wardbook.base.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.Pounds;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;

/** Asks for an amount of money, as £ 120.50 whatever the browser's language is. */
public final class PoundsField extends BigDecimalField {
  static final String ASKED_FOR = "Enter the cost in pounds and pence, such as 120.50.";

  public PoundsField() {
    setLocale(Locale.UK);
    setPrefixComponent(new Span("£"));
  }

  /** A cost that need not be known. */
  public static PoundsField ofCost(String label) {
    var field = new PoundsField();
    field.setLabel(label);
    field.setHelperText("Pounds and pence. Leave it empty when nobody knows");
    return field;
  }

  /**
   * Null when nothing is entered.
   *
   * @throws Refusal {@code invalid-input} for what is no amount, for a part of a penny, or for more
   *     than anything costs
   */
  public @Nullable Integer pence() {
    var pounds = getValue();
    if (pounds == null) {
      AskedControl.unreadable(this)
          .ifPresent(
              asked -> {
                throw new Refusal(ProblemCode.INVALID_INPUT, asked);
              });
      return null;
    }
    try {
      return Pounds.exactPence(pounds);
    } catch (ArithmeticException notWholePence) {
      throw new Refusal(ProblemCode.INVALID_INPUT, ASKED_FOR);
    }
  }
}
