package org.wardbook.ward.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.wardbook.base.ui.BritishDates;
import org.wardbook.base.ui.DateWords;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSet;
import org.wardbook.ward.WardUses;
import org.wardbook.ward.file.WardFile;

/** A ward file that can be used: what it changes, and from which day it is to hold. */
final class WardFilePart extends Section {
  private final DatePicker from = new DatePicker("First day on which they hold");

  WardFilePart(
      String fileName,
      WardFile file,
      WardSet present,
      LocalDate earliest,
      MovesPart moves,
      List<WardUses> uses,
      Consumer<LocalDate> activate) {
    addClassName("entries-part");
    add(new H2("%s: %d wards".formatted(fileName, file.set().wards().size())));
    file.remarks().forEach(remark -> add(new Paragraph(remark)));
    add(new ComparisonPart(present, file.set()), moves);
    addUses(present, file.set(), earliest, uses);
    BritishDates.use(from, earliest);
    from.setMin(earliest);
    from.setManualValidation(true);
    from.setRequiredIndicatorVisible(true);
    from.setHelperText(
        "%s at the earliest. Until that day it can be withdrawn."
            .formatted(DateWords.day(earliest)));
    var use = new Button("Use these boundaries …", click -> ask(earliest, activate));
    use.addThemeVariants(ButtonVariant.PRIMARY);
    var line = new Div(from, use);
    line.addClassName("boundaries-decision");
    add(new H3("From when"), line);
  }

  private void ask(LocalDate earliest, Consumer<LocalDate> activate) {
    var day = from.getValue();
    var isWrong = day == null || day.isBefore(earliest);
    from.setInvalid(isWrong);
    from.setErrorMessage(
        isWrong ? "Choose a day from %s on.".formatted(DateWords.day(earliest)) : "");
    if (isWrong) {
      from.focus();
      return;
    }
    new DecisionDialog(
            "Other boundaries from " + DateWords.day(day),
            "What is observed from %s on is placed in the wards of this file, on phones and here. Reports of before keep the ward that they have. Phones hear of it the next time they are connected."
                .formatted(DateWords.day(day)),
            "Use them from that day",
            () -> activate.accept(day))
        .open();
  }

  private void addUses(WardSet present, WardSet coming, LocalDate earliest, List<WardUses> uses) {
    Set<String> gone =
        present.wards().stream()
            .map(Ward::code)
            .filter(code -> coming.ward(code).isEmpty())
            .collect(Collectors.toSet());
    var named = uses.stream().flatMap(each -> each.after(gone, earliest).stream()).toList();
    if (named.isEmpty()) {
      return;
    }
    var list = new UnorderedList();
    named.forEach(use -> list.add(new ListItem(new Anchor(use.address(), use.what()))));
    var notice =
        new Div(
            new Paragraph(
                "These settings name wards whose code goes. They count for nothing from the first"
                    + " day on, until each is ended and the new ward is added:"),
            list);
    notice.addClassNames("notice", "unset");
    add(new H3("Settings to put right"), notice);
  }
}
