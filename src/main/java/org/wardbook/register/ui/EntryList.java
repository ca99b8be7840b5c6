package org.wardbook.register.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.wardbook.register.KeptEntry;
import org.wardbook.register.RegisterDefinition;

/** Entries that are in the same state, such as those that are valid now. */
final class EntryList extends Section {
  EntryList(
      String title,
      RegisterDefinition register,
      List<KeptEntry> entries,
      EntryWords words,
      Function<KeptEntry, Component> actions) {
    addClassName("entries-part");
    add(new H2("%s (%d)".formatted(title, entries.size())));
    if (entries.isEmpty()) {
      add(new Paragraph("None."));
      return;
    }
    var list = new UnorderedList();
    list.addClassName("entries");
    entries.forEach(kept -> list.add(item(register, kept, words, actions.apply(kept))));
    add(list);
  }

  private static ListItem item(
      RegisterDefinition register, KeptEntry kept, EntryWords words, Component actions) {
    var name = new Div(kept.entry().name());
    name.addClassName("entry-name");
    var details = new Div();
    details.addClassName("entry-details");
    words.details(register, kept.entry()).forEach(detail -> details.add(new Span(detail)));
    var period = new Div(EntryWords.period(kept.entry()));
    period.addClassName("entry-period");
    var item = new ListItem(new Div(name, details), period, actions);
    item.addClassName("entry");
    return item;
  }
}
