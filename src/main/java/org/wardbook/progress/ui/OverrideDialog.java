package org.wardbook.progress.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.Agency;
import org.wardbook.plan.Judgement;
import org.wardbook.progress.MeasureProgress;

/** Puts a status in the place of the one by rule, or takes it back (practice §7). */
final class OverrideDialog extends PlanDialog {
  private static final int LONGEST = 2000;

  private final UpdateDesk desk;
  private final int planYear;
  private final String measure;
  private final ComboBox<Choice> status = new ComboBox<>("How does it stand?");
  private final ComboBox<Agency> agency = new ComboBox<>("Which agency says it?");
  private final TextArea reason = new TextArea("Why?");

  /** A status, or null for the one by rule. */
  private record Choice(@Nullable Judgement judgement, String label) {}

  OverrideDialog(UpdateDesk desk, int planYear, MeasureProgress progress) {
    super("Another state than by rule", "Save");
    this.desk = desk;
    this.planYear = planYear;
    this.measure = progress.measure().measure().id();
    text("By rule it is “%s”. %s".formatted(progress.statusByRule().word(), progress.rule()));
    var choices = new ArrayList<Choice>();
    for (var judgement : Judgement.values()) {
      choices.add(new Choice(judgement, PlanWords.judgement(judgement)));
    }
    if (progress.override() != null) {
      choices.addFirst(new Choice(null, "As the rule says: take the other one back"));
    }
    status.setItems(choices);
    status.setItemLabelGenerator(Choice::label);
    status.setRequiredIndicatorVisible(true);
    field("status", status);
    agency.setItems(desk.agencies());
    agency.setItemLabelGenerator(Agency::name);
    agency.setRequiredIndicatorVisible(true);
    field("agency", agency);
    reason.setMaxLength(LONGEST);
    reason.setRequiredIndicatorVisible(true);
    reason.setHelperText("Shown wherever the state is. No names of people");
    field("reason", reason);
  }

  @Override
  void save() {
    var chosen = required("status", status.getValue(), "Choose how it stands");
    var by = required("agency", agency.getValue(), "Choose the agency that says this").key();
    var why = required("reason", reason.getValue(), "Write why");
    var judgement = chosen.judgement();
    if (judgement == null) {
      desk.updates().liftOverride(planYear, measure, by, why, desk.reader());
    } else {
      desk.updates().overrideStatus(planYear, measure, by, judgement, why, desk.reader());
    }
    Notices.done("The state is kept, with its reason.");
  }
}
