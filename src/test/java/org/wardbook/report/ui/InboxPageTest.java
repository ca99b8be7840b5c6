package org.wardbook.report.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardbook.TestClock;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.people.People;
import org.wardbook.report.Report;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportReview;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.inbox.Inbox;
import org.wardbook.report.inbox.InboxGroup;
import org.wardbook.report.inbox.InboxItem;
import org.wardbook.report.inbox.InboxPlace;

/** What waits for the CSU, and deciding on many at once. */
@DeskTest
class InboxPageTest {
  @Autowired private ApplicationContext context;
  @Autowired private ReportReview review;
  @Autowired private Inbox inbox;
  @Autowired private TestClock clock;
  private static LocalDate nextDay = LocalDate.parse("2025-01-10");
  private SeenReports seen;
  private String day = "";

  @BeforeEach
  void openDesk(
      @Autowired ReportIntake intake, @Autowired Reports reports, @Autowired People people) {
    seen = new SeenReports(intake, reports, people);
    // Before all that other tests receive: what is oldest stands on the first page.
    day = nextDay.toString();
    nextDay = nextDay.plusDays(1);
    clock.set(nextDay.atTime(12, 0).toInstant(ZoneOffset.UTC));
    DeskBrowser.openAs("CSU", context);
  }

  @AfterEach
  void closeDesk() {
    DeskBrowser.close();
    clock.set(TestClock.START);
  }

  @Test
  void sortsWhatWaitsIntoGroups_byWhyItWaits() {
    var plain = seen.waiting(day);
    var odd = seen.send(SeenReports.on(day).with(sent -> sent.putArray("photos")), "volunteer");
    var asked = seen.waiting(day);
    review.ask(asked.id(), asked.version(), seen.person("csu"), "Which side?");

    assertThat(idsIn(InboxGroup.RECEIVED))
        .contains(plain.id())
        .doesNotContain(odd.id(), asked.id());
    assertThat(idsIn(InboxGroup.WARNINGS)).contains(odd.id()).doesNotContain(plain.id());
    assertThat(idsIn(InboxGroup.NEEDS_INFORMATION)).contains(asked.id());
  }

  @Test
  void rises_whenTheQuestionIsAnswered() {
    var asked = seen.waiting(day);
    var now = review.ask(asked.id(), asked.version(), seen.person("csu"), "Which side?");
    review.answer(asked.id(), now.version(), seen.person("csu"), "The left one");

    assertThat(idsIn(InboxGroup.ANSWERED)).contains(asked.id());
    visit("desk/inbox");
    assertThat(page()).contains("Answered");
    assertThat(row(asked).why()).contains("“The left one”");
  }

  @Test
  void countsEachGroup_asItsListIsLong() {
    seen.waiting(day);
    var csu = seen.person("csu");

    var counts = inbox.counts(csu);

    for (var group : InboxGroup.values()) {
      assertThat(inbox.after(group, InboxPlace.BEGINNING, 10_000, csu))
          .as(group.label())
          .hasSize(Objects.requireNonNull(counts.get(group)));
    }
  }

  @Test
  void goesOnAfterAPlace_withoutLeavingAnyOut() {
    seen.waiting(day);
    seen.waiting(day);
    var csu = seen.person("csu");
    var all = inbox.after(InboxGroup.RECEIVED, InboxPlace.BEGINNING, 10_000, csu);

    var first = inbox.after(InboxGroup.RECEIVED, InboxPlace.BEGINNING, 1, csu);
    var rest = inbox.after(InboxGroup.RECEIVED, first.getFirst().place(), 10_000, csu);

    assertThat(rest).hasSize(all.size() - 1);
    assertThat(rest.getFirst().place()).isEqualTo(all.get(1).place());
  }

  @Test
  void acceptsAllThatAreTicked_andUndoesThem() {
    var one = seen.waiting(day);
    var other = seen.waiting(day);
    visit("desk/inbox?group=received");
    select(one, other);

    press("Accept");

    assertThat(seen.again(one.id()).state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(seen.again(other.id()).state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(page()).contains("2 reports: accepted.", "Undo: Accepted, 2 reports");

    press("Undo: Accepted, 2 reports");
    assertThat(seen.again(one.id()).state()).isEqualTo(ReportState.RECEIVED);
    assertThat(seen.again(other.id()).state()).isEqualTo(ReportState.RECEIVED);
    assertThat(page()).contains("2 reports: undone.");
  }

  @Test
  void saysWhoWasFaster_whenOneOfManyWasDecidedMeanwhile() {
    var one = seen.waiting(day);
    var other = seen.waiting(day);
    visit("desk/inbox?group=received");
    select(one, other);
    press("Do not accept");
    _get(TextArea.class).setValue("A compost heap.");

    review.accept(one.id(), one.version(), seen.person("csu"));
    MockVaadin.clientRoundtrip(false);
    pressInDialog("Do not accept");

    assertThat(seen.again(one.id()).state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(seen.again(other.id()).state()).isEqualTo(ReportState.REJECTED);
    assertThat(page())
        .contains("1 report: not accepted. 1 was not:", one.reference())
        .contains("Accepted by Test Community Safety Unit");
  }

  @Test
  void offersWhatWasHalfWritten_onlyForTheReportsItWasWrittenAbout() {
    var one = seen.waiting(day);
    var other = seen.waiting(day);
    visit("desk/inbox?group=received");
    select(one);
    press("Do not accept");
    _get(TextArea.class).setValue("A compost heap.");
    pressInDialog("Cancel");
    _get(InboxTable.class).deselectAll();
    select(other);

    press("Do not accept");
    assertThat(_get(TextArea.class).getValue()).isEmpty();
    pressInDialog("Cancel");

    _get(InboxTable.class).deselectAll();
    select(one);
    press("Do not accept");
    assertThat(_get(TextArea.class).getValue()).isEqualTo("A compost heap.");
  }

  @Test
  void decidesOnTheRowOfTheFocus_whenAKeyIsPressedAndNothingIsTicked() {
    var one = seen.waiting(day);
    visit("desk/inbox?group=received");
    var table = _get(InboxTable.class);

    table.press("x");
    table.press("a");
    assertThat(seen.again(one.id()).state()).isEqualTo(ReportState.RECEIVED);

    select(one);
    table.press("a");
    assertThat(seen.again(one.id()).state()).isEqualTo(ReportState.ACCEPTED);
    table.press("?");
    assertThat(textOf(_get(Dialog.class))).contains("only while the focus is in the table");
  }

  @Test
  void appearsByItself_whenAReportComesInMeanwhile() {
    visit("desk/inbox?group=received");

    var late = seen.waiting(day);
    MockVaadin.clientRoundtrip(false);

    assertThat(row(late).name()).isEqualTo(late.reference());
  }

  @Test
  void saysSo_whenTheAddressNamesNoGroup() {
    visit("desk/inbox?group=nonsense");
    assertThat(page()).contains("There is no group of this name");

    visit("desk/inbox?group=received&after=nonsense");
    assertThat(page()).contains("The place in the address can’t be read");
  }

  @Test
  void isNobodysButTheCsus() {
    for (var username : List.of("warden", "volunteer")) {
      var other = seen.person(username);
      assertThatThrownBy(() -> inbox.counts(other)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> inbox.after(InboxGroup.RECEIVED, InboxPlace.BEGINNING, 1, other))
          .isInstanceOf(Refusal.class);
    }
  }

  private List<UUID> idsIn(InboxGroup group) {
    return inbox.after(group, InboxPlace.BEGINNING, 10_000, seen.person("csu")).stream()
        .flatMap(item -> item.reportId().stream())
        .toList();
  }

  private static InboxItem row(Report report) {
    return _get(InboxTable.class)
        .getListDataView()
        .getItems()
        .filter(item -> item.reportId().filter(report.id()::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static void select(Report... reports) {
    for (var report : reports) {
      _get(InboxTable.class).select(row(report));
    }
  }

  private static String page() {
    return textOf(_get(InboxView.class));
  }

  private static void press(String text) {
    _click(_get(_get(InboxView.class), Button.class, spec -> spec.withText(text)));
  }

  private static void pressInDialog(String text) {
    _click(_find(_get(Dialog.class), Button.class, spec -> spec.withText(text)).getLast());
  }
}
