package org.wardbook.ward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.wardbook.base.London;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.base.ui.Facts;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.SignedIn;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardActivation;
import org.wardbook.ward.WardBoundaries;
import org.wardbook.ward.WardMoves;
import org.wardbook.ward.WardSets;
import org.wardbook.ward.WardTimetable;
import org.wardbook.ward.WardUses;
import org.wardbook.ward.file.UnusableWardFile;
import org.wardbook.ward.file.WardFile;
import org.wardbook.ward.file.WardFileReader;

/** Which boundaries hold, which are to come, and how others are brought in from a file. */
@Route(value = "desk/settings/ward-boundaries", layout = DeskLayout.class)
@PageTitle("Ward boundaries – Settings – Wardbook")
@CssImport("./styles/settings.css")
@RolesAllowed("CSU")
final class WardBoundariesView extends Div {
  private final WardBoundaries boundaries;
  private final WardSets wardSets;
  private final WardMoves moves;
  private final List<WardUses> uses;
  private final SignedIn signedIn;
  private final Clock clock;
  private final Div standing = new Div();
  private final Div outcome = new Div();
  private final Div history = new Div();

  WardBoundariesView(
      WardBoundaries boundaries,
      WardSets wardSets,
      WardMoves moves,
      List<WardUses> uses,
      BoundariesNews news,
      SignedIn signedIn,
      Clock clock) {
    this.boundaries = boundaries;
    this.wardSets = wardSets;
    this.moves = moves;
    this.uses = uses;
    this.signedIn = signedIn;
    this.clock = clock;
    addClassNames("view", "settings-view");
    standing.addClassName("entries-part");
    outcome.addClassName("entries-part");
    // A reader of the screen hears what became of the file.
    outcome.getElement().setAttribute("aria-live", "polite");
    add(head(), standing, uploadPart(), outcome, history);
    news.whileAttached(this, this::refresh);
    refresh();
  }

  private static Component head() {
    var back = new Nav(new Anchor("desk/settings", "Settings"));
    back.getElement().setAttribute("aria-label", "Back");
    var title = new Div(new H1("Ward boundaries"));
    title.addClassName("view-head");
    var summary =
        new Paragraph(
            "A report is placed in the ward that its pin lies in, by the boundaries of the day on"
                + " which it was observed, and keeps that ward for good.");
    summary.addClassName("quiet");
    var head = new Header(back, title, summary);
    head.addClassName("register-head");
    return head;
  }

  private void refresh() {
    var today = today();
    standing.removeAll();
    standing.add(standing("Now", wardSets.timetable().on(today)));
    wardSets
        .timetable()
        .after(today)
        .ifPresent(coming -> standing.add(standing("To come", coming)));
    boundaries.history().stream()
        .filter(one -> !one.isWithdrawn() && one.from().isAfter(today))
        .forEach(one -> standing.add(withdrawing(one)));
    history.removeAll();
    var decided = boundaries.history();
    if (!decided.isEmpty()) {
      history.add(new ActivationList(decided));
    }
  }

  private static Component standing(String title, WardTimetable.Period period) {
    var from = period.from();
    var facts =
        new Facts()
            .add("Wards", Integer.toString(period.set().wards().size()))
            .add("Hold from", from == null ? "The beginning" : DateWords.day(from));
    if (period.until() != null) {
      facts.add("Until", DateWords.day(period.until()));
    }
    facts.add("Source", period.set().attribution());
    var part = new Section(new H2(title), facts);
    part.addClassNames("entries-part", "panel");
    return part;
  }

  private Component withdrawing(WardActivation waiting) {
    var button = new Button("Withdraw this change …", click -> askToWithdraw(waiting));
    return new Div(button);
  }

  private void askToWithdraw(WardActivation waiting) {
    var reason = new TextArea("Why");
    reason.setRequiredIndicatorVisible(true);
    reason.setWidthFull();
    new DecisionDialog(
            "Withdraw the change of " + DateWords.day(waiting.from()),
            "The boundaries of today go on. Phones that have heard of the change hear of this the"
                + " next time they are connected.",
            "Withdraw it",
            () -> {
              boundaries.withdraw(waiting.id(), reason.getValue(), signedIn.person());
              refresh();
              Notices.done("The change is withdrawn.");
            })
        .with(reason)
        .open();
  }

  private Component uploadPart() {
    var upload = new Upload(this::receive);
    upload.setAcceptedFileExtensions(".geojson", ".json");
    upload.setMaxFiles(1);
    upload.setMaxFileSize(WardFileReader.LONGEST_FILE);
    var choose = new Button("Choose a ward file");
    upload.setUploadButton(choose);
    upload.addFileRejectedListener(
        rejected -> Notices.problem(rejected.getFileName() + ": " + rejected.getErrorMessage()));
    upload.addAllFinishedListener(finished -> upload.clearFileList());
    var explanation =
        new Paragraph(
            "A GeoJSON file as the Office for National Statistics publishes it (Open Geography"
                + " Portal, wards, generalised “BGC”), of the district or of the whole country, up"
                + " to 20 MB. Nothing changes until you choose a day.");
    explanation.addClassName("quiet");
    var part = new Section(new H2("Bring in other boundaries"), explanation, upload);
    part.addClassName("entries-part");
    return part;
  }

  private void receive(UploadEvent event) throws IOException {
    // One byte more than is allowed tells that it is too long, whatever the browser said.
    var content = event.getInputStream().readNBytes(WardFileReader.LONGEST_FILE + 1);
    event.getUI().access(() -> read(event.getFileName(), content));
  }

  void read(String fileName, byte[] content) {
    outcome.removeAll();
    try {
      show(fileName, WardFileReader.read(content, wardSets.current()));
    } catch (UnusableWardFile refused) {
      var list = new UnorderedList();
      refused.problems().forEach(problem -> list.add(new ListItem(problem)));
      var notice = new Div(new Paragraph("“" + fileName + "” can’t be used:"), list);
      notice.addClassNames("notice", "is-bad", "unset");
      outcome.add(notice);
    }
  }

  private void show(String fileName, WardFile file) {
    var counting =
        new MovesPart(moves, file.set(), this::nameOf, task -> Thread.ofVirtual().start(task));
    outcome.add(
        new WardFilePart(
            fileName,
            file,
            wardSets.current(),
            boundaries.earliestDay(),
            counting,
            uses,
            day -> {
              boundaries.activate(file.set(), fileName, day, signedIn.person());
              outcome.removeAll();
              refresh();
              Notices.done("These boundaries hold from " + DateWords.day(day) + " on.");
            }));
  }

  private String nameOf(String code) {
    return wardSets.ward(code).map(Ward::name).orElse(code);
  }

  private LocalDate today() {
    return London.dayOf(clock.instant());
  }
}
