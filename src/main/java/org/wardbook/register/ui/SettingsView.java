package org.wardbook.register.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.wardbook.base.London;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.register.KeptEntry;
import org.wardbook.register.RegisterDefinition;
import org.wardbook.register.RegisterDefinitions;
import org.wardbook.register.RegisterService;
import org.wardbook.register.WardEntries;
import org.wardbook.ward.WardSets;
import org.wardbook.ward.WardTimetable;

/** All that the CSU sets with dates, and what is not set. */
@Route(value = "desk/settings", layout = DeskLayout.class)
@PageTitle("Settings – Wardbook")
@Menu(title = "Settings", order = 10, icon = "vaadin:cog")
@CssImport("./styles/settings.css")
@RolesAllowed("CSU")
final class SettingsView extends Div {
  private final RegisterDefinitions definitions;
  private final RegisterService service;
  private final WardEntries wardEntries;
  private final WardSets wardSets;
  private final Clock clock;

  SettingsView(
      RegisterDefinitions definitions,
      RegisterService service,
      WardEntries wardEntries,
      WardSets wardSets,
      RegisterNews news,
      Clock clock) {
    this.definitions = definitions;
    this.service = service;
    this.wardEntries = wardEntries;
    this.wardSets = wardSets;
    this.clock = clock;
    addClassNames("view", "settings-view");
    news.whileAttached(this, this::refresh);
    refresh();
  }

  private void refresh() {
    var today = London.dayOf(clock.instant());
    removeAll();
    var head = new Header(new H1("Settings"));
    head.addClassName("view-head");
    var explanation =
        new Paragraph(
            "The plan leaves these to the Community Safety Unit. Each holds for the days that are"
                + " set, and a report is judged by the day on which it was observed.");
    explanation.addClassName("quiet");
    add(head, explanation, unset(today));
    var all = new UnorderedList();
    all.addClassName("registers");
    definitions.all().forEach(register -> all.add(item(register, today)));
    all.add(
        item(
            "agencies",
            "Agencies",
            "The organisations of the partnership, to which people and tasks belong.",
            ""));
    all.add(wards(today));
    all.add(
        item(
            "rescue-files",
            "Rescue files",
            "Imports what a phone could not send, from the file that it makes.",
            ""));
    var section = new Section(new H2("All settings"), all);
    section.addClassName("entries-part");
    add(section);
  }

  private Component unset(LocalDate today) {
    var current = service.current();
    var list = new UnorderedList();
    for (var register : definitions.all()) {
      for (var missing : register.missingOn(today, current)) {
        list.add(new ListItem(new Anchor(address(register.key()), missing)));
      }
      for (var outdated : wardEntries.outdated(register, today)) {
        list.add(new ListItem(new Anchor(address(register.key()), outdated)));
      }
    }
    var section =
        new Section(
            new H2("Not set on " + DateWords.day(today) + " (" + list.getComponentCount() + ")"));
    section.addClassName("entries-part");
    if (list.getComponentCount() == 0) {
      section.add(new Paragraph("Nothing is missing."));
    } else {
      var notice = new Div(list);
      notice.addClassNames("notice", "unset");
      section.add(notice);
    }
    return section;
  }

  private Component item(RegisterDefinition register, LocalDate today) {
    var entries =
        service.entries(register.key()).stream().filter(kept -> !kept.withdrawn()).toList();
    var valid = entries.stream().filter(kept -> kept.entry().isValidOn(today)).count();
    var toCome = entries.stream().filter(kept -> isToCome(kept, today)).count();
    var ended = entries.size() - valid - toCome;
    return item(
        register.key(),
        register.title(),
        register.summary(),
        "%d now · %d to come · %d ended".formatted(valid, toCome, ended));
  }

  private ListItem wards(LocalDate today) {
    var timetable = wardSets.timetable();
    var wards = timetable.on(today).set().wards().size();
    return item(
        "ward-boundaries",
        "Ward boundaries",
        "Which wards the district has, where each lies, and from when. Comes from a file.",
        timetable
            .after(today)
            .map(coming -> "%d wards now · others from %s".formatted(wards, from(coming)))
            .orElse(wards + " wards now"));
  }

  private static String from(WardTimetable.Period coming) {
    return coming.from() == null ? "" : DateWords.day(coming.from());
  }

  private static boolean isToCome(KeptEntry kept, LocalDate today) {
    return kept.entry().from() != null && kept.entry().from().isAfter(today);
  }

  private static ListItem item(String key, String title, String summary, String tally) {
    var link = new Anchor(address(key), title);
    link.addClassName("entry-name");
    var text = new Div(summary);
    text.addClassName("quiet");
    var figures = new Div(tally);
    figures.addClassName("entry-period");
    var item = new ListItem(new Div(link, text), figures);
    item.addClassName("entry");
    return item;
  }

  private static String address(String register) {
    return "desk/settings/" + register;
  }
}
