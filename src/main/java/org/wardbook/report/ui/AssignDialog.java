package org.wardbook.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.BritishDates;
import org.wardbook.people.Agency;
import org.wardbook.people.Person;
import org.wardbook.report.Assignment;
import org.wardbook.report.AssignmentWish;

/** Asks who does it, by when, and what to say to them. What was chosen stays after a refusal. */
final class AssignDialog extends Dialog {
  private static final int LONGEST_NOTE = 500;
  private static final int DAYS = 7;

  private final ComboBox<Agency> agency = new ComboBox<>("Which agency does it?");
  private final ComboBox<Person> person = new ComboBox<>("Who there?");
  private final DatePicker due = new DatePicker("Due");
  private final TextArea note = new TextArea("Note");
  private final Paragraph refusal = new Paragraph();
  private final Consumer<AssignmentWish> action;

  AssignDialog(
      String reference,
      List<Agency> agencies,
      List<Person> people,
      Optional<Assignment> now,
      LocalDate today,
      Consumer<AssignmentWish> action) {
    this.action = action;
    setHeaderTitle("Assign " + reference);
    setWidth("min(34rem, 100%)");
    setCloseOnOutsideClick(false);
    refusal.addClassNames("notice", "is-bad");
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    agency.setItems(agencies);
    agency.setItemLabelGenerator(Agency::name);
    agency.setClearButtonVisible(true);
    now.map(Assignment::agency).ifPresent(agency::setValue);
    person.setItems(people);
    person.setItemLabelGenerator(one -> one.displayName() + ", " + one.role().label());
    person.setClearButtonVisible(true);
    person.setHelperText(
        "Only if somebody with an account does it. Whoever may not see the report is not offered");
    now.map(Assignment::person)
        .flatMap(one -> people.stream().filter(each -> each.id().equals(one.id())).findFirst())
        .ifPresent(person::setValue);
    BritishDates.use(due, today);
    due.setHelperText("Leave it empty where nobody can be held to a day");
    due.setValue(now.map(Assignment::due).orElse(today.plusDays(DAYS)));
    note.setMaxLength(LONGEST_NOTE);
    note.setHelperText(
        "What to do, or why it does not go where the rule says. No names of members of the public");
    var fields = new Div(refusal, agency, person, due, note);
    fields.addClassName("dialog-fields");
    add(fields);
    var save = new Button("Assign", click -> run());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", click -> close()), save);
  }

  private void run() {
    if (due.isInvalid()) {
      refuse("Enter a day such as 8 June 2011, or leave it empty.");
      return;
    }
    try {
      action.accept(
          new AssignmentWish(
              agency.getOptionalValue().map(Agency::key).orElse(null),
              person.getOptionalValue().map(Person::id).orElse(null),
              due.getValue(),
              note.getValue()));
      close();
    } catch (Refusal refused) {
      refuse(refused.detail());
    }
  }

  private void refuse(String why) {
    refusal.setText(why);
    refusal.setVisible(true);
  }
}
