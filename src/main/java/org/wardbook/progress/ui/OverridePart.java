package org.wardbook.progress.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.wardbook.base.ui.DateWords;
import org.wardbook.progress.MeasureProgress;

/** Where the state is not the one by rule: who says so and why, and the way to change it. */
final class OverridePart extends Div {
  OverridePart(UpdateDesk desk, int planYear, MeasureProgress progress) {
    addClassName("override-part");
    var override = progress.override();
    if (override != null) {
      var said =
          new Paragraph(
              "%s set this state: “%s” By rule it is “%s”. Entered by %s, %s."
                  .formatted(
                      override.agencyName(),
                      override.reason(),
                      progress.statusByRule().word(),
                      override.enteredBy(),
                      DateWords.dayAndTime(override.enteredAt())));
      said.addClassName("notice");
      add(said);
    }
    var actions =
        new Div(
            new Button(
                override == null ? "Another state than by rule" : "Change this state",
                click -> new OverrideDialog(desk, planYear, progress).open()));
    actions.addClassName("actions");
    add(actions);
  }
}
