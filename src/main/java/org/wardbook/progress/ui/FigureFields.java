package org.wardbook.progress.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardbook.plan.FedBy;
import org.wardbook.plan.Figure;
import org.wardbook.plan.Measure;

/** The fields for a lead agency's figure, in the shape that the measure takes. */
final class FigureFields {
  private final BigDecimalField number;
  private final IntegerField part;
  private final IntegerField whole;
  private final DatePicker from;
  private final DatePicker until;
  private final BigDecimalField counted;
  private final TextField source;
  private final Checkbox baseline;
  private @Nullable Measure measure;

  FigureFields(PlanDialog dialog, LocalDate today) {
    number = dialog.field("number", new BigDecimalField("How many so far in this plan year?"));
    number.setHelperText("A whole number. Leave it empty when there is no new one");
    part = dialog.field("numerator", new IntegerField("So many …"));
    whole = dialog.field("denominator", new IntegerField("… of so many in all"));
    whole.setHelperText("So far in this plan year. Leave both empty when there is no new figure");
    from = dialog.day("from", "Counted from", null, today);
    until = dialog.day("until", "Counted until", null, today);
    counted = dialog.field("value", new BigDecimalField("What was counted over that period"));
    source = dialog.field("source", new TextField("Where the figure comes from"));
    baseline = dialog.field("baseline", new Checkbox("Later periods are held against this one"));
    show(null);
  }

  /** Asks for what this measure takes, and for nothing of an action or one that reports feed. */
  void show(@Nullable Measure chosen) {
    measure = chosen;
    number.setVisible(takes("count"));
    part.setVisible(takes("ratio"));
    whole.setVisible(takes("ratio"));
    from.setVisible(takes("reduction"));
    until.setVisible(takes("reduction"));
    counted.setVisible(takes("reduction"));
    source.setVisible(takes("reduction"));
    baseline.setVisible(takes("reduction"));
  }

  private boolean takes(String kind) {
    return measure != null && measure.fedBy() == FedBy.LEAD_AGENCY && measure.kind().equals(kind);
  }

  void fill(@Nullable Figure figure) {
    switch (figure) {
      case null -> {
        // Nothing to start from.
      }
      case Figure.Number(var value) -> number.setValue(value);
      case Figure.Part(int numerator, int denominator) -> {
        part.setValue(numerator);
        whole.setValue(denominator);
      }
      case Figure.OfPeriod period -> {
        from.setValue(period.from());
        until.setValue(period.until());
        counted.setValue(period.value());
        source.setValue(period.source());
        baseline.setValue(period.baseline());
      }
    }
  }

  /** Null when nothing was filled in. */
  @Nullable Figure read() {
    if (takes("count")) {
      return number.getValue() == null ? null : new Figure.Number(number.getValue());
    }
    if (takes("ratio")) {
      return part.getValue() == null && whole.getValue() == null ? null : share();
    }
    return takes("reduction") && counted.getValue() != null ? ofPeriod() : null;
  }

  private Figure share() {
    return new Figure.Part(
        PlanDialog.required("numerator", part.getValue(), "Enter how many"),
        PlanDialog.required("denominator", whole.getValue(), "Enter how many there were in all"));
  }

  private Figure ofPeriod() {
    return new Figure.OfPeriod(
        PlanDialog.required("from", from.getValue(), "Enter the first day of the period"),
        PlanDialog.required("until", until.getValue(), "Enter the last day of the period"),
        counted.getValue(),
        PlanDialog.required("source", source.getValue(), "Write where the figure comes from"),
        baseline.getValue());
  }
}
