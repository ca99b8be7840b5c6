package org.wardbook.register.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.base.ui.Notices;
import org.wardbook.map.DistrictOutline;
import org.wardbook.people.People;
import org.wardbook.people.SignedIn;
import org.wardbook.register.KeptEntry;
import org.wardbook.register.RegisterDefinition;
import org.wardbook.register.RegisterDefinitions;
import org.wardbook.register.RegisterEntry;
import org.wardbook.register.RegisterService;
import org.wardbook.register.WardEntries;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSets;

/** One register: what holds now, what is to come, what has ended, and what the CSU does with it. */
@Route(value = "desk/settings/:register", layout = DeskLayout.class)
@CssImport("./styles/settings.css")
@RolesAllowed("CSU")
final class RegisterView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final RegisterDefinitions definitions;
  private final RegisterService service;
  private final EntryWords words;
  private final SignedIn signedIn;
  private final People people;
  private final WardEntries wardEntries;
  private final WardSets wardSets;
  private final DistrictOutline district;
  private final Clock clock;
  private @Nullable RegisterDefinition register;

  RegisterView(
      RegisterDefinitions definitions,
      RegisterService service,
      RegisterNews news,
      EntryWords words,
      SignedIn signedIn,
      People people,
      WardEntries wardEntries,
      WardSets wardSets,
      DistrictOutline district,
      Clock clock) {
    this.definitions = definitions;
    this.service = service;
    this.words = words;
    this.signedIn = signedIn;
    this.people = people;
    this.wardEntries = wardEntries;
    this.wardSets = wardSets;
    this.district = district;
    this.clock = clock;
    addClassNames("view", "register-view");
    news.whileAttached(this, this::refresh);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    register = event.getRouteParameters().get("register").flatMap(definitions::find).orElse(null);
    if (register == null) {
      event.rerouteToError(NotFoundException.class, "There is no such setting.");
      return;
    }
    refresh();
  }

  @Override
  public String getPageTitle() {
    return (register == null ? "Settings" : register.title() + " – Settings") + " – Wardbook";
  }

  private void refresh() {
    var shown = register;
    if (shown == null) {
      return;
    }
    var today = today();
    var entries = service.entries(shown.key());
    removeAll();
    add(head(shown));
    for (var outdated : wardEntries.outdated(shown, today)) {
      var notice = new Paragraph(outdated);
      notice.addClassName("notice");
      add(notice);
    }
    for (var missing : shown.missingOn(today, service.current())) {
      var notice = new Paragraph(missing);
      notice.addClassName("notice");
      add(notice);
    }
    add(list("Valid now", shown, entries, entry -> entry.isValidOn(today)));
    add(
        list(
            "To come",
            shown,
            entries,
            entry -> entry.from() != null && entry.from().isAfter(today)));
    add(
        list(
            "Ended",
            shown,
            entries,
            entry -> entry.until() != null && entry.until().isBefore(today)));
    var withdrawn = entries.stream().filter(KeptEntry::withdrawn).toList();
    if (!withdrawn.isEmpty()) {
      add(part("Withdrawn", shown, withdrawn));
    }
  }

  private Component head(RegisterDefinition shown) {
    var back = new Nav(new Anchor("desk/settings", "Settings"));
    back.getElement().setAttribute("aria-label", "Back");
    var add = new Button("Add", click -> openToAdd(shown));
    add.setAriaLabel("Add: " + shown.singular());
    add.addThemeVariants(ButtonVariant.PRIMARY);
    var title = new Div(new H1(shown.title()), add);
    title.addClassName("view-head");
    var summary = new Paragraph(shown.summary() + " " + shown.audience().label() + ".");
    summary.addClassName("quiet");
    var head = new Header(back, title, summary);
    head.addClassName("register-head");
    return head;
  }

  private Component list(
      String title,
      RegisterDefinition shown,
      List<KeptEntry> entries,
      Predicate<RegisterEntry> wanted) {
    return part(
        title,
        shown,
        entries.stream().filter(kept -> !kept.withdrawn() && wanted.test(kept.entry())).toList());
  }

  private Component part(String title, RegisterDefinition shown, List<KeptEntry> entries) {
    return new EntryList(title, shown, entries, words, kept -> actions(shown, kept));
  }

  private Component actions(RegisterDefinition shown, KeptEntry kept) {
    var menu = new MenuBar();
    menu.addThemeVariants(MenuBarVariant.TERTIARY);
    var actions = menu.addItem("Change");
    actions.setAriaLabel("Change " + kept.entry().name());
    var items = actions.getSubMenu();
    if (!kept.withdrawn()) {
      items.addItem("Put right …", click -> openToChange(shown, kept));
      items.addItem("End …", click -> openToEnd(shown, kept));
      items.addItem("Withdraw …", click -> openToWithdraw(kept));
    }
    items.addItem("History …", click -> openHistory(shown, kept));
    return menu;
  }

  private void openToAdd(RegisterDefinition shown) {
    EntryDialog.toAdd(
            shown,
            surroundings(),
            draft -> done("Added: ", service.add(shown.key(), draft, signedIn.person())))
        .open();
  }

  private void openToChange(RegisterDefinition shown, KeptEntry kept) {
    EntryDialog.toChange(
            shown,
            kept.entry(),
            surroundings(),
            draft ->
                done(
                    "Saved: ",
                    service.change(kept.entry().id(), kept.version(), draft, signedIn.person())))
        .open();
  }

  private void openToEnd(RegisterDefinition shown, KeptEntry kept) {
    new EndDialog(
            shown,
            kept.entry(),
            today(),
            day ->
                done(
                    "The end is set: ",
                    service.end(kept.entry().id(), kept.version(), day, signedIn.person())))
        .open();
  }

  private void openToWithdraw(KeptEntry kept) {
    new WithdrawDialog(
            kept.entry(),
            reason ->
                done(
                    "Withdrawn: ",
                    service.withdraw(kept.entry().id(), kept.version(), reason, signedIn.person())))
        .open();
  }

  private void openHistory(RegisterDefinition shown, KeptEntry kept) {
    new HistoryDialog(shown, kept.entry(), service.historyOf(kept.entry().id()), words).open();
  }

  private void done(String what, KeptEntry kept) {
    refresh();
    Notices.done(what + kept.entry().name());
  }

  private EntryDialog.Surroundings surroundings() {
    return new EntryDialog.Surroundings(
        wardEntries.choices(today()).stream().sorted(Comparator.comparing(Ward::name)).toList(),
        people.agencies(),
        today(),
        () -> district.make("Where it is"),
        place -> Optional.ofNullable(wardSets.lookup().at(place).ward()));
  }

  private LocalDate today() {
    return London.dayOf(clock.instant());
  }
}
