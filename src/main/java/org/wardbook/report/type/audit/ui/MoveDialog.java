package org.wardbook.report.type.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Consumer;
import org.wardbook.base.problem.Refusal;
import org.wardbook.report.type.audit.AuditTask;

/** Gives a task to another agency: what dragging its card does, for everybody. */
final class MoveDialog extends Dialog {
  private final RadioButtonGroup<String> agency = new RadioButtonGroup<>("Which agency does it?");
  private final Paragraph refusal = new Paragraph();

  MoveDialog(AuditTask task, List<String> agencies, Consumer<String> action) {
    setHeaderTitle("Move " + task.number() + ": " + task.what());
    setWidth("min(28rem, 100%)");
    setCloseOnOutsideClick(false);
    refusal.addClassNames("notice", "is-bad");
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    agency.addClassName("stacked");
    agency.setItems(agencies);
    agency.setItemLabelGenerator(TasksView::nameOf);
    agency.setValue(task.owner() == null ? "" : task.owner());
    var fields = new Div(refusal, agency);
    fields.addClassName("dialog-fields");
    add(fields);
    var confirm = new Button("Move", click -> run(action));
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", click -> close()), confirm);
  }

  private void run(Consumer<String> action) {
    var chosen = agency.getValue();
    if (chosen == null) {
      refuse("Choose an agency.");
      return;
    }
    try {
      action.accept(chosen);
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
