package org.wardbook.register.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.Objects;
import org.wardbook.base.ui.DateWords;
import org.wardbook.register.EntryEvent;
import org.wardbook.register.RegisterDefinition;
import org.wardbook.register.RegisterEntry;

/** Who did what when with an entry, the newest first. */
final class HistoryDialog extends Dialog {
  HistoryDialog(
      RegisterDefinition register, RegisterEntry entry, List<EntryEvent> events, EntryWords words) {
    setHeaderTitle("History: " + entry.name());
    setWidth("min(34rem, 100%)");
    var list = new OrderedList();
    list.addClassName("history");
    for (int i = events.size() - 1; i >= 0; i--) {
      var event = events.get(i);
      var differences =
          i == 0
              ? List.<String>of()
              : words.differences(register, events.get(i - 1).entry(), event.entry());
      list.add(item(event, differences));
    }
    add(list);
    getFooter().add(new Button("Close", click -> close()));
  }

  private static ListItem item(EntryEvent event, List<String> differences) {
    var when = new Div(DateWords.dayAndTime(event.at()));
    when.addClassName("when");
    var who = Objects.requireNonNullElse(event.who(), "Wardbook itself");
    var item = new ListItem(when, new Div(event.kind().label() + " by " + who));
    differences.forEach(line -> item.add(new Div(line)));
    if (event.note() != null) {
      item.add(new Div(event.note()));
    }
    return item;
  }
}
