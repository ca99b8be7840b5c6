package org.wardbook.progress.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.Agency;
import org.wardbook.plan.NewUpdate;
import org.wardbook.plan.PlanUpdate;
import org.wardbook.plan.UpdateStatus;

/** Takes down what a lead agency says of an action or of one of its measures. */
final class UpdateDialog extends PlanDialog {
  private static final int LONGEST_NARRATIVE = 2000;
  private static final int LONGEST_EVIDENCE = 500;

  private final UpdateDesk desk;
  private final int planYear;
  private final @Nullable PlanUpdate corrected;
  private final Select<UpdateSubject> about = new Select<>();
  private final ComboBox<Agency> agency = new ComboBox<>("Which agency says it?");
  private final ComboBox<UpdateStatus> status = new ComboBox<>("How does it stand?");
  private final DatePicker day;
  private final FigureFields figure;
  private final TextArea narrative = new TextArea("What happened?");
  private final TextField evidence = new TextField("What shows it?");

  /**
   * @param subjects what it can be about; of several the first is chosen
   * @param corrected what it stands in for; null for a new one
   */
  UpdateDialog(
      UpdateDesk desk, int planYear, List<UpdateSubject> subjects, @Nullable PlanUpdate corrected) {
    super(corrected == null ? "Add an update" : "Correct an update", "Save");
    this.desk = desk;
    this.planYear = planYear;
    this.corrected = corrected;
    about.setLabel("What is it about?");
    about.setItems(subjects);
    about.setItemLabelGenerator(UpdateSubject::label);
    about.setVisible(subjects.size() > 1);
    field("about", about);
    agency.setItems(desk.agencies());
    agency.setItemLabelGenerator(Agency::name);
    agency.setRequiredIndicatorVisible(true);
    if (!desk.isForTheCsu()) {
      desk.agencies().stream().findFirst().ifPresent(agency::setValue);
      agency.setReadOnly(true);
    }
    field("agency", agency);
    status.setItems(UpdateStatus.values());
    status.setItemLabelGenerator(UpdateStatus::label);
    status.setRequiredIndicatorVisible(true);
    field("status", status);
    day = day("day", "Which day does it speak of?", desk.today(), desk.today());
    figure = new FigureFields(this, desk.today());
    narrative.setMaxLength(LONGEST_NARRATIVE);
    narrative.setMinRows(3);
    narrative.setHelperText("No names, addresses or anything else that tells who somebody is");
    field("narrative", narrative);
    evidence.setMaxLength(LONGEST_EVIDENCE);
    evidence.setHelperText("Minutes, a page’s address. It may be empty");
    field("evidence", evidence);
    about.addValueChangeListener(change -> choose(change.getValue()));
    about.setValue(subjects.getFirst());
    if (corrected != null) {
      fill(corrected);
    }
  }

  private void choose(@Nullable UpdateSubject subject) {
    var measure = subject == null ? null : subject.measure();
    figure.show(measure);
    boolean numbersOnly = measure != null && measure.isOfPeople();
    narrative.setVisible(!numbersOnly);
    evidence.setHelperText(
        numbersOnly
            ? "Of people only the number is kept. What can be said without them belongs to the"
                + " action as a whole"
            : "Minutes, a page’s address. It may be empty");
  }

  private void fill(PlanUpdate update) {
    desk.agencies().stream()
        .filter(one -> one.key().equals(update.agency()))
        .findFirst()
        .ifPresent(agency::setValue);
    status.setValue(update.status());
    day.setValue(update.day());
    figure.fill(update.figure());
    narrative.setValue(update.narrative());
    evidence.setValue(update.evidence());
  }

  @Override
  void save() {
    var update =
        new NewUpdate(
            planYear,
            Objects.requireNonNull(about.getValue()).about(),
            required("agency", agency.getValue(), "Choose the agency that says this").key(),
            required("status", status.getValue(), "Choose how it stands"),
            required("day", day.getValue(), "Enter the day that it speaks of"),
            figure.read(),
            narrative.isVisible() ? narrative.getValue() : "",
            evidence.getValue());
    if (corrected == null) {
      desk.updates().enter(update, desk.reader());
      Notices.done("The update is kept.");
    } else {
      desk.updates().correct(corrected.id(), update, desk.reader());
      Notices.done("The correction is kept; what it corrects stays in the history.");
    }
  }
}
