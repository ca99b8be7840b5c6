package org.wardbook.report.type.speedwatch.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Main;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardbook.WardbookTest;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.people.People;
import org.wardbook.register.EntryDraft;
import org.wardbook.register.RegisterService;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.report.ReportHistory;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportReview;
import org.wardbook.report.Reports;
import org.wardbook.report.type.speedwatch.SpeedwatchJson;
import org.wardbook.report.type.speedwatch.SpeedwatchJson.Listed;
import org.wardbook.report.type.speedwatch.Submissions;
import tools.jackson.databind.node.JsonNodeFactory;

/** The sheet of a session at the desk. */
@WardbookTest
class SpeedwatchPanelTest {
  @Autowired private Submissions submissions;
  @Autowired private Reports reports;
  @Autowired private ReportHistory history;
  private UUID session = new UUID(0, 0);

  @BeforeEach
  void openASessionOfOneHour(
      @Autowired ReportIntake intake,
      @Autowired ReportReview review,
      @Autowired RegisterService registers,
      @Autowired People people,
      @Autowired ApplicationContext context) {
    var csu = people.findByUsername("csu").orElseThrow();
    var sent =
        SpeedwatchJson.on("2026-11-20", Listed.add(registers, csu, null))
            .vehicle("GY12 PNL", 38)
            .vehicle("GY12 PNM", 57);
    session = sent.id();
    intake.receive(
        session,
        sent.text().getBytes(StandardCharsets.UTF_8),
        people.findByUsername("volunteer").orElseThrow());
    review.accept(session, reports.find(session).orElseThrow().version(), csu);
    DeskBrowser.openAs("CSU", context);
    visit("desk/reports/" + session);
  }

  @AfterEach
  void closeDesk() {
    DeskBrowser.close();
  }

  @Test
  void showsTheFigures_andThePlatesMasked() {
    assertThat(page())
        .contains(
            "1 h 0 min", "2 h 0 min", "141", "1.4%", "47.5 mph", "57 mph", "35–39", "GY12 •••")
        .contains("To be brought by hand")
        .doesNotContain("PNL");
    assertThat(history.of(session)).noneMatch(entry -> entry.event() == Event.RESTRICTED_READ);
  }

  @Test
  void saysTheColourInTheWordsOfTheForm() {
    assertThat(page()).contains("Blue").doesNotContain("blue");
  }

  @Test
  void asksForNoDay_whenTheCsuHadSetNoDeadlineForTheDayOfTheSession(
      @Autowired RegisterService registers, @Autowired People people) {
    var csu = people.findByUsername("csu").orElseThrow();
    var kept = registers.entries("submission-deadline").getFirst();
    var entry = kept.entry();
    var report = reports.find(session).orElseThrow();
    assertThat(submissions.due(report)).contains(Instant.parse("2026-11-22T11:00:00Z"));
    var shorter = JsonNodeFactory.instance.objectNode().put("hours", 24);

    var changed =
        registers.change(
            entry.id(), kept.version(), new EntryDraft(null, shorter, null, null), csu);
    assertThat(submissions.due(report)).contains(Instant.parse("2026-11-21T11:00:00Z"));
    var ended = registers.end(entry.id(), changed.version(), LocalDate.parse("2026-11-19"), csu);
    assertThat(submissions.due(report)).isEmpty();

    registers.change(
        entry.id(),
        ended.version(),
        new EntryDraft(null, entry.values(), entry.from(), entry.until()),
        csu);
  }

  @Test
  void showsThePlates_whenAskedTo_andTheHistorySaysSo() {
    press("Show the plates");

    assertThat(page()).contains("GY12 PNL", "GY12 PNM");
    assertThat(history.of(session)).anyMatch(entry -> entry.event() == Event.RESTRICTED_READ);
  }

  @Test
  void notesTheDay_whenItWentToThePolice() {
    assertThat(page()).contains("Should have gone to the police by 22 November 2026");

    _get(DatePicker.class).setValue(LocalDate.parse("2026-11-23"));
    press("Note the day");

    assertThat(submissions.of(reports.find(session).orElseThrow()))
        .contains(LocalDate.parse("2026-11-23"));
    assertThat(page()).contains("Submitted to the police on 23 November 2026");
  }

  @Test
  void notesNothing_whenTheDayIsBeforeTheSession() {
    _get(DatePicker.class).setValue(LocalDate.parse("2026-11-19"));
    press("Note the day");

    assertThat(submissions.of(reports.find(session).orElseThrow())).isEmpty();
  }

  @Test
  void listsTheVehicle_whenThePoliceBringItALetter() {
    var reference = reports.find(session).orElseThrow().reference();

    visit("desk/speedwatch");

    assertThat(page()).contains(reference, "57 mph", "far over the limit, by hand");
    assertThat(page()).doesNotContain("PNM");
  }

  private static void press(String text) {
    _click(_get(Button.class, spec -> spec.withText(text)));
  }

  private static String page() {
    return textOf(_get(Main.class));
  }
}
