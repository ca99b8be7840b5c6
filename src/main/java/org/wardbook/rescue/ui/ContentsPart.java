package org.wardbook.rescue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.Facts;
import org.wardbook.rescue.RescueContents;

/** What is in a file, before it is imported. */
final class ContentsPart extends Section {
  private static final String AS_REPORTS =
      "Make reports of these too, for the CSU to complete or reject. Choose it when nobody will"
          + " finish them on the phone.";

  ContentsPart(String fileName, RescueContents contents, Consumer<Boolean> take) {
    addClassName("entries-part");
    var reports = contents.reports().size();
    add(new H2(fileName));
    if (contents.damage() != null) {
      var notice =
          new Paragraph(contents.damage() + " What is listed here came before that and is whole.");
      notice.addClassName("notice");
      add(notice);
    }
    add(
        new Facts()
            .add("Reports of", whose(contents))
            .add("Made", contents.exportedAt() == null ? "Unknown" : words(contents.exportedAt()))
            .add("Reports", Integer.toString(reports))
            .add("Photos", Integer.toString(contents.photos()))
            .add("Observed", period(contents)));
    add(list(contents.reports()));
    var unfinishedToo = new Checkbox(AS_REPORTS);
    if (!contents.unfinished().isEmpty()) {
      add(new H3("Not finished on the phone"), list(contents.unfinished()), unfinishedToo);
    }
    if (contents.author() == null) {
      var notice =
          new Paragraph("Nobody here has this account, so it can’t be imported. Make it first.");
      notice.addClassNames("notice", "is-bad");
      add(notice);
    } else {
      add(new Div(importButton(reports, contents.unfinished().size(), unfinishedToo, take)));
    }
  }

  private static Button importButton(
      int reports, int unfinished, Checkbox unfinishedToo, Consumer<Boolean> take) {
    var button = new Button();
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.setDisableOnClick(true);
    button.addClickListener(click -> take.accept(unfinishedToo.getValue()));
    offer(button, reports);
    unfinishedToo.addValueChangeListener(
        change -> offer(button, change.getValue() ? reports + unfinished : reports));
    return button;
  }

  private static void offer(Button button, int reports) {
    button.setText(
        switch (reports) {
          case 0 -> "Import";
          case 1 -> "Import this report";
          default -> "Import these %,d reports".formatted(reports);
        });
    button.setEnabled(reports > 0);
  }

  private static UnorderedList list(List<RescueContents.Found> all) {
    var list = new UnorderedList();
    list.addClassName("entries");
    all.forEach(found -> list.add(item(found)));
    return list;
  }

  private static String whose(RescueContents contents) {
    return contents.author() == null
        ? "“" + contents.account() + "”"
        : contents.author() + " (" + contents.account() + ")";
  }

  private static String period(RescueContents contents) {
    var instants =
        contents.reports().stream()
            .map(RescueContents.Found::observedAt)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .sorted()
            .toList();
    if (instants.isEmpty()) {
      return "Unknown";
    }
    var first = words(instants.getFirst());
    var last = words(instants.getLast());
    return first.equals(last) ? first : first + " to " + last;
  }

  private static Component item(RescueContents.Found found) {
    var name = new Div(found.type());
    name.addClassName("entry-name");
    var details =
        new Div(
            (found.observedAt() == null ? "" : words(found.observedAt()) + " · ")
                + (found.photos() == 1 ? "1 photo" : found.photos() + " photos"));
    details.addClassName("quiet");
    var line = new Div(name, details);
    if (found.said() != null) {
      line.add(new Div("On the phone: " + found.said()));
    }
    var item = new ListItem(line);
    item.addClassName("entry");
    return item;
  }

  private static String words(Instant instant) {
    return DateWords.dayAndTime(instant);
  }
}
