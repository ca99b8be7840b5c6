package org.wardbook.progress.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why something that was entered is taken back. */
final class ReasonDialog extends PlanDialog {
  private static final int LONGEST = 500;

  private final TextArea reason = new TextArea("Why?");
  private final Consumer<String> action;

  ReasonDialog(String title, String confirm, Consumer<String> action) {
    super(title, confirm);
    this.action = action;
    reason.setMaxLength(LONGEST);
    reason.setRequiredIndicatorVisible(true);
    reason.setHelperText("It stays in the history, beside what is taken back");
    field("reason", reason);
  }

  @Override
  void save() {
    action.accept(required("reason", reason.getValue(), "Write a sentence"));
  }
}
