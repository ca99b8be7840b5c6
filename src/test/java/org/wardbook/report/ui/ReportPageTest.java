package org.wardbook.report.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.report.DeskCorrection;
import org.wardbook.report.DeskCorrection.Draft;
import org.wardbook.report.HistoryEntry;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.report.Report;
import org.wardbook.report.ReportHistory;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportReview;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.RestrictedAnswers;
import org.wardbook.report.definition.Option;
import org.wardbook.sync.FlyTipJson;

/** One report: what it says, and what the CSU decides. */
@DeskTest
class ReportPageTest {
  @Autowired private ApplicationContext context;
  @Autowired private ReportReview review;
  @Autowired private ReportHistory history;
  private SeenReports seen;

  @BeforeEach
  void openDesk(
      @Autowired ReportIntake intake, @Autowired Reports reports, @Autowired People people) {
    seen = new SeenReports(intake, reports, people);
    DeskBrowser.openAs("CSU", context);
  }

  @AfterEach
  void closeDesk() {
    DeskBrowser.close();
  }

  @Test
  void saysEverythingAboutTheReport() {
    var report = open(seen.waiting("2026-06-01"));

    assertThat(_get(H1.class).getText()).isEqualTo(report.reference());
    assertThat(page())
        .contains("Fly-tip, observed 1 June 2026, 13:00, Westerham and Crockham Hill")
        .contains("1 of 1 photo has not arrived yet")
        .contains("Photo 1 has not arrived yet")
        .contains("What kind of land is it on?", "Highway")
        .contains("What is most of it?", "Tyres")
        .contains("51.266320, 0.068920")
        .contains("By the phone’s position, within 8 m")
        .contains("Saved on the phone", "1 June 2026, 13:05:00")
        .contains("Received by Test Volunteer");
  }

  @Test
  void showsScriptAsText_whenItIsInAnAnswer() {
    var evil = "<script>alert(1)</script>";
    open(seen.send(SeenReports.on("2026-06-02").answering("notes", evil), "volunteer"));

    assertThat(page()).contains(evil);
  }

  @Test
  void showsTheReason_whenAWarningWasKept() {
    open(
        seen.send(
            SeenReports.on("2026-06-03")
                .with(
                    report -> {
                      report.putArray("photos");
                      report.putObject("reasons").put("no-photo", "Too dark to see.");
                    }),
            "warden"));

    assertThat(page())
        .contains("There is no photo.")
        .contains("Test Warden kept it so: “Too dark to see.”");
  }

  @Test
  void acceptsTheReport_whenTheButtonIsPressed() {
    var report = open(seen.waiting("2026-06-04"));

    press("Accept");

    assertThat(seen.again(report.id()).state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(page()).contains("It counts in the plan.", "Accepted by Test Community Safety Unit");
    _assertNone(Button.class, spec -> spec.withText("Accept"));
  }

  @Test
  void namesTheMeasuresThatItCountsTowards_whenItIsAccepted() {
    open(seen.accepted("2026-06-14"));

    assertThat(page()).contains("It counts in the plan.", "4.7-a Fly-tip reports received");
  }

  @Test
  void promisesNothing_whenItStillWaits() {
    open(seen.waiting("2026-06-15"));

    assertThat(page())
        .contains("It counts towards nothing while it is")
        .contains("What it may count towards")
        .doesNotContain("It counts in the plan.");
  }

  @Test
  void asksTheAuthor_whenAQuestionIsWritten() {
    var report = open(seen.waiting("2026-06-05"));

    press("Ask a question");
    _get(TextArea.class).setValue("Which side of the road?");
    pressInDialog("Ask a question");

    assertThat(seen.again(report.id()).question()).isEqualTo("Which side of the road?");
    assertThat(page()).contains("The question: Which side of the road?");
    _assertNone(Dialog.class);
  }

  @Test
  void asksForAReason_whenNoneIsWritten() {
    var report = open(seen.waiting("2026-06-06"));

    press("Do not accept");
    pressInDialog("Do not accept");

    assertThat(_get(TextArea.class).isInvalid()).isTrue();
    assertThat(seen.again(report.id()).state()).isEqualTo(ReportState.RECEIVED);
  }

  @Test
  void keepsWhatWasWrittenAndSaysWhoWasFaster_whenAColleagueDecidedMeanwhile() {
    var report = open(seen.waiting("2026-06-07"));
    press("Do not accept");
    _get(TextArea.class).setValue("It is a compost heap.");

    review.accept(report.id(), report.version(), seen.person("csu"));
    MockVaadin.clientRoundtrip(false);
    assertThat(page()).contains("It counts in the plan.");
    pressInDialog("Do not accept");

    assertThat(textOf(_get(Dialog.class)))
        .contains("was changed since you opened it")
        .contains("Accepted by Test Community Safety Unit");
    assertThat(_get(TextArea.class).getValue()).isEqualTo("It is a compost heap.");
    assertThat(seen.again(report.id()).state()).isEqualTo(ReportState.ACCEPTED);

    pressInDialog("Do not accept");
    assertThat(seen.again(report.id()).state()).isEqualTo(ReportState.REJECTED);
  }

  @Test
  void marksADuplicate_whenAReferenceIsEntered() {
    // A place of their own, for no more than eight are offered.
    var original = seen.send(SeenReports.on("2026-06-08").at(51.26732, 0.06892), "warden");
    var report = open(seen.send(SeenReports.on("2026-06-08").at(51.26732, 0.06892), "volunteer"));

    press("Mark as a duplicate");
    assertThat(textOf(_get(Dialog.class))).contains(original.reference() + ", 0 m away");
    _get(TextField.class).setValue(original.reference().toLowerCase(Locale.ROOT));
    pressInDialog("Mark as a duplicate");

    assertThat(seen.again(report.id()).duplicateOf()).isEqualTo(original.id());
    assertThat(page()).contains("This is a duplicate of", original.reference());
  }

  @Test
  void saysSo_whenNoReportHasTheReference() {
    open(seen.waiting("2026-06-09"));

    press("Mark as a duplicate");
    _get(TextField.class).setValue("FT-999999");
    pressInDialog("Mark as a duplicate");

    assertThat(textOf(_get(Dialog.class))).contains("There is no report FT-999999.");
  }

  @Test
  void writesIntoTheHistory_whenDetailsOfPeopleAreRead() {
    var report =
        open(
            seen.send(
                SeenReports.on("2026-06-10")
                    .with(
                        sent ->
                            sent.withObject("/answers")
                                .put("vehicleSeen", true)
                                .put("vehicleRegistration", "AA07ENU")),
                "volunteer"));
    assertThat(page()).doesNotContain("AA07ENU");
    assertThat(events(report)).doesNotContain(Event.RESTRICTED_READ);

    press("Show details of people and vehicles");

    assertThat(page()).contains("AA07ENU");
    assertThat(events(report)).containsOnlyOnce(Event.RESTRICTED_READ);
  }

  @Test
  void isNotFound_whenNoReportHasTheAddress() {
    visit("desk/reports/00000000-0000-4000-8000-000000000000");
    _assertNone(ReportView.class);
    assertThat(_get(H1.class).getText()).isEqualTo("Nothing is at this address");

    visit("desk/reports/nonsense");
    _assertNone(ReportView.class);
  }

  @Test
  void correctsTheReport_andKeepsTheOriginal() {
    var report = open(seen.waiting("2026-06-16"));

    press("Correct");
    answer("What is most of it?", "other-household");
    _get(TextArea.class, spec -> spec.withLabel("Why do you correct it?")).setValue("He rang");
    pressInDialog("Save the correction");

    _assertNone(Dialog.class);
    assertThat(seen.again(report.id()).answers().path("primaryWaste").stringValue())
        .isEqualTo("other-household");
    assertThat(seen.again(report.id()).observedAt()).isEqualTo(report.observedAt());
    assertThat(page())
        .contains("Corrected at the desk by Test Community Safety Unit", "He rang")
        .contains("Version 1, by Test Volunteer", "Version 2, by Test Community Safety Unit");
    press("Read it");
    assertThat(textOf(_get(Dialog.class))).contains("Other household waste");
  }

  @Test
  void saysWhyBesideTheField_whenTheCorrectionDoesNotFit() {
    var report = open(seen.waiting("2026-06-17"));

    press("Correct");
    answer("What is most of it?", "");
    _get(TextArea.class, spec -> spec.withLabel("Why do you correct it?")).setValue("He rang");
    pressInDialog("Save the correction");

    assertThat(control("What is most of it?").isInvalid()).isTrue();
    assertThat(seen.again(report.id()).version()).isEqualTo(report.version());
  }

  @Test
  void losesNeitherWork_whenTwoOfficersCorrectAtOnce(@Autowired DeskCorrection desk) {
    var report = open(seen.waiting("2026-06-18"));
    press("Correct");
    answer("What is most of it?", "other-household");
    _get(TextArea.class, spec -> spec.withLabel("Why do you correct it?")).setValue("He rang");

    var theirs = Draft.of(report);
    theirs.answers().put("size", "tipper-lorry");
    desk.correct(report.id(), report.version(), seen.person("csu"), theirs, "Measured");
    pressInDialog("Save the correction");

    assertThat(textOf(_get(Dialog.class)))
        .contains("Corrected at the desk by Test Community Safety Unit")
        .contains("What you typed is kept");
    pressInDialog("Save the correction");
    assertThat(seen.again(report.id()).answers().path("primaryWaste").stringValue())
        .isEqualTo("other-household");
    assertThat(seen.again(report.id()).answers().path("size").stringValue())
        .isEqualTo("tipper-lorry");
  }

  @Test
  void losesNeitherWork_whenTwoOfficersCorrectDetailsOfPeopleAtOnce(
      @Autowired DeskCorrection desk, @Autowired RestrictedAnswers restricted) {
    var report = open(seen.send(withAVehicle("2026-06-23"), "volunteer"));
    press("Correct");
    pressInDialog("Show details of people and vehicles");
    text("Registration").setValue("AA07 FNU");
    _get(TextArea.class, spec -> spec.withLabel("Why do you correct it?")).setValue("He rang");

    var theirs = Draft.of(report);
    theirs.answers().put("vehicleMake", "Ford Transit");
    desk.correct(report.id(), report.version(), seen.person("csu"), theirs, "Seen on the photo");
    pressInDialog("Save the correction");

    assertThat(text("Make and model").getValue()).isEqualTo("Ford Transit");
    assertThat(text("Registration").getValue()).isEqualTo("AA07 FNU");
    pressInDialog("Save the correction");
    var held = restricted.read(report.id(), seen.person("csu"));
    assertThat(held.path("vehicleMake").stringValue()).isEqualTo("Ford Transit");
    assertThat(held.path("vehicleRegistration").stringValue()).isEqualTo("AA07 FNU");
  }

  @Test
  void saysWhichDetailsOfPeopleBothChanged_whenTwoOfficersCorrectAtOnce(
      @Autowired DeskCorrection desk) {
    var report = open(seen.send(withAVehicle("2026-06-24"), "volunteer"));
    press("Correct");
    pressInDialog("Show details of people and vehicles");
    text("Registration").setValue("AA07 FNU");
    _get(TextArea.class, spec -> spec.withLabel("Why do you correct it?")).setValue("He rang");

    var theirs = Draft.of(report);
    theirs.answers().put("vehicleRegistration", "AA07 GNU");
    desk.correct(report.id(), report.version(), seen.person("csu"), theirs, "Seen on the photo");
    pressInDialog("Save the correction");

    assertThat(textOf(_get(Dialog.class))).contains("Both of you changed: Registration.");
    assertThat(text("Registration").getValue()).isEqualTo("AA07 FNU");
  }

  @Test
  void savesNothing_whenANumberCantBeRead() {
    var sent = withAVehicle("2026-06-25");
    sent.with(each -> each.withObject("/answers").put("peopleSeen", true).put("peopleCount", 2));
    var report = open(seen.send(sent, "volunteer"));
    press("Correct");
    pressInDialog("Show details of people and vehicles");
    var count = _get(_get(Dialog.class), IntegerField.class, spec -> spec.withLabel("How many?"));
    count.setValue(null);
    count.getElement().setProperty("_inputElementValue", "2-3");
    _fireDomEvent(count, "unparsable-change");
    _get(TextArea.class, spec -> spec.withLabel("Why do you correct it?")).setValue("He rang");
    pressInDialog("Save the correction");

    assertThat(count.isInvalid()).isTrue();
    assertThat(count.getErrorMessage()).isEqualTo("Enter a whole number, such as 12.");
    assertThat(seen.again(report.id()).version()).isEqualTo(report.version());
  }

  @Test
  void saysSoBesideThePlace_whenTheCoordinatesAreNowhereOnEarth() {
    var report = open(seen.waiting("2026-06-26"));
    press("Correct");
    text("Where it is: latitude, longitude").setValue("99.5, 0.18");
    _get(TextArea.class, spec -> spec.withLabel("Why do you correct it?")).setValue("He rang");
    pressInDialog("Save the correction");

    assertThat(text("Where it is: latitude, longitude").getErrorMessage())
        .isEqualTo("Enter latitude and longitude, such as 51.272660, 0.188800.");
    assertThat(seen.again(report.id()).version()).isEqualTo(report.version());
  }

  private static FlyTipJson withAVehicle(String day) {
    return SeenReports.on(day)
        .with(
            sent ->
                sent.withObject("/answers")
                    .put("vehicleSeen", true)
                    .put("vehicleRegistration", "AA07 ENU"));
  }

  private static TextField text(String label) {
    return _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel(label));
  }

  @Test
  void keepsWhatWasHalfWritten_whenTheDialogIsLeftToLookFirst() {
    var report = open(seen.waiting("2026-06-19"));
    press("Do not accept");
    _get(TextArea.class).setValue("It is a compost");

    review.accept(report.id(), report.version(), seen.person("csu"));
    MockVaadin.clientRoundtrip(false);
    assertThat(textOf(_get(Dialog.class)))
        .contains("Meanwhile: " + report.reference() + ": Accepted by Test Community Safety Unit");
    pressInDialog("Look at it first");
    _assertNone(Dialog.class);

    press("Do not accept");
    assertThat(_get(TextArea.class).getValue()).isEqualTo("It is a compost");
  }

  @Test
  void undoesOnesOwnDecision_untilSomebodyChangesItAgain() {
    var report = open(seen.waiting("2026-06-20"));
    press("Accept");

    press("Undo: Accepted");

    assertThat(seen.again(report.id()).state()).isEqualTo(ReportState.RECEIVED);
    assertThat(events(report)).containsExactly(Event.RECEIVED, Event.ACCEPTED, Event.UNDONE);
  }

  @Test
  void showsThePhotosOfBoth_whenTwoAreMerged() {
    var original = seen.accepted("2026-06-21");
    var report = seen.waiting("2026-06-21");
    review.markDuplicate(report.id(), report.version(), seen.person("csu"), original.id());

    open(original);

    assertThat(page()).contains("From " + report.reference() + ", a duplicate, by Test Volunteer");
  }

  @Test
  void offersNobodyWhoMayNotSeeIt_whenItIsAssigned() {
    open(seen.accepted("2026-06-28"));
    press("Assign to somebody else");
    assertThat(offered()).contains(Role.WARDEN, Role.CSU).doesNotContain(Role.PARTNER);

    open(seen.send(FlyTipJson.example("activity", "valid-disposal-point"), "warden"));
    press("Assign");
    assertThat(offered()).containsOnly(Role.CSU);
  }

  @SuppressWarnings("unchecked")
  private static List<Role> offered() {
    var dialogs = _find(Dialog.class);
    ComboBox<Person> people =
        _get(dialogs.getLast(), ComboBox.class, spec -> spec.withLabel("Who there?"));
    return people.getListDataView().getItems().map(Person::role).toList();
  }

  /** The desk measured the load; the phone, which did not know, added where it lies. */
  private Report correctedByBoth(DeskCorrection desk, String day) {
    var report = seen.waiting(day);
    var theirs = Draft.of(report);
    theirs.answers().put("size", "tipper-lorry");
    desk.correct(report.id(), report.version(), seen.person("csu"), theirs, "Measured");
    assertThatThrownBy(
            () ->
                seen.send(
                    FlyTipJson.withId(report.id())
                        .with("observedAt", day + "T12:00:00.000Z")
                        .with("savedAt", day + "T12:05:00.000Z")
                        .answering("notes", "By the gate")
                        .with("revises", report.contentHash()),
                    "volunteer"))
        .isInstanceOf(Refusal.class);
    return report;
  }

  @Test
  void comparesFieldByField_whenThePhoneCorrectedAnOlderVersion(@Autowired DeskCorrection desk) {
    var report = correctedByBoth(desk, "2026-06-22");

    open(report);
    assertThat(page()).contains("Two versions", "By the gate", "What shall stand");
    _get(RadioButtonGroup.class, spec -> spec.withPredicate(each -> isAbout(each, "Anything else")))
        .setValue("The phone");
    press("Save what is chosen");

    var settled = seen.again(report.id());
    assertThat(settled.answers().path("notes").stringValue()).isEqualTo("By the gate");
    assertThat(settled.answers().path("size").stringValue()).isEqualTo("tipper-lorry");
    assertThat(page()).doesNotContain("Two versions").contains("Taken over from the phone");
  }

  @Test
  void keepsWhatWasChosenOfTwoVersions_whenNewsComesInMeanwhile(@Autowired DeskCorrection desk) {
    var report = correctedByBoth(desk, "2026-06-27");
    open(report);
    _get(RadioButtonGroup.class, spec -> spec.withPredicate(each -> isAbout(each, "Anything else")))
        .setValue("The phone");

    review.accept(report.id(), seen.again(report.id()).version(), seen.person("csu"));
    MockVaadin.clientRoundtrip(false);

    assertThat(page()).contains("It counts in the plan.");
    press("Save what is chosen");
    assertThat(seen.again(report.id()).answers().path("notes").stringValue())
        .isEqualTo("By the gate");
  }

  private static boolean isAbout(RadioButtonGroup<?> group, String label) {
    return group.getAriaLabel().filter(text -> text.contains(label)).isPresent();
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<Option> control(String label) {
    return _get(_get(Dialog.class), ComboBox.class, spec -> spec.withLabel(label));
  }

  private static void answer(String label, String value) {
    var control = control(label);
    control.setValue(
        control
            .getListDataView()
            .getItems()
            .filter(option -> option.value().equals(value))
            .findFirst()
            .orElse(null));
  }

  private List<Event> events(Report report) {
    return history.of(report.id()).stream().map(HistoryEntry::event).toList();
  }

  private static Report open(Report report) {
    visit("desk/reports/" + report.id());
    return report;
  }

  private static String page() {
    return textOf(_get(ReportView.class));
  }

  private static void press(String text) {
    _click(_find(_get(ReportView.class), Button.class, spec -> spec.withText(text)).getFirst());
  }

  private static void pressInDialog(String text) {
    var buttons = _find(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    _click(buttons.getLast());
  }
}
