package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wardbook.base.ui.DateWords;
import org.wardbook.report.WaitingOnPhones.HeldOnPhone;

/**
 * On whose phones reports wait, and since when: whom to ask to open Wardbook where there is a
 * signal.
 */
final class PhonesPart extends Section {
  private final ReportWords words;

  PhonesPart(List<HeldOnPhone> phones, ReportWords words) {
    this.words = words;
    addClassName("panel");
    var list = new UnorderedList();
    phones.forEach(phone -> list.add(line(phone)));
    add(new H2("Still on phones"), list);
  }

  private ListItem line(HeldOnPhone phone) {
    var held =
        phone.waiting().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> words.typeTitle(each.getKey()) + ": " + each.getValue())
            .collect(Collectors.joining(", "));
    var heard = new Div("Heard of last on " + DateWords.dayAndTime(phone.toldAt()));
    heard.addClassName("quiet");
    return new ListItem(
        new Div(
            phone.person()
                + " – "
                + held
                + (phone.since() == null ? "" : ", since " + DateWords.dayAndTime(phone.since()))),
        heard);
  }
}
