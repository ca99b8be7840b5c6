package org.wardbook.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.wardbook.base.ui.Facts;

/** Which keys do what in the inbox. */
final class KeysDialog extends Dialog {
  KeysDialog() {
    setHeaderTitle("Keyboard shortcuts");
    setWidth("min(34rem, 100%)");
    add(
        new Paragraph(
            "They work only while the focus is in the table: press Tab until a row of it has the"
                + " ring, and the arrow keys to go up and down. Anywhere else, and while you write,"
                + " these keys do nothing."),
        new Facts()
            .add("x", "Tick the row, or take the tick away")
            .add("a", "Accept what is ticked, or else the row")
            .add("q", "Ask a question about it")
            .add("r", "Do not accept it")
            .add("o", "Open the row")
            .add("u", "Undo what you decided last")
            .add("?", "Show these keys"));
    var close = new Button("Close", click -> close());
    getFooter().add(close);
    close.focus();
  }
}
