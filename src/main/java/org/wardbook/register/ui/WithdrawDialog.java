package org.wardbook.register.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.wardbook.register.RegisterEntry;

/** Why an entry should never have been there. */
final class WithdrawDialog extends SettingDialog {
  private final TextArea reason = new TextArea("Why");
  private final Consumer<String> action;

  WithdrawDialog(RegisterEntry entry, Consumer<String> action) {
    super("Withdraw: " + entry.name(), "Withdraw it");
    this.action = action;
    reason.setRequiredIndicatorVisible(true);
    reason.setManualValidation(true);
    addText(
        "Only for what was added by mistake: it will hold on no day, and reports that name it"
            + " count as naming nothing. What was right once is ended instead. This can't be undone.");
    addField("reason", reason);
  }

  @Override
  protected void confirmed() {
    action.accept(reason.getValue());
  }
}
