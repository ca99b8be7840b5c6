package org.wardbook.report.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.html.Main;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.register.RegisterService;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.Reports;
import org.wardbook.report.type.audit.AuditTasks;
import org.wardbook.report.type.audit.SentAudit;
import org.wardbook.report.type.cctv.CctvJson;
import org.wardbook.report.type.cctv.SomeUnit;
import org.wardbook.sync.FlyTipJson;

/** Pages of types that are open while phones send: they show it without being loaded again. */
@DeskTest
class LivePagesTest {
  @Autowired private ReportIntake intake;
  @Autowired private Reports reports;
  @Autowired private AuditTasks tasks;
  private Person warden;
  private Person volunteer;
  private Person csu;

  @BeforeEach
  void openDesk(@Autowired People people, @Autowired ApplicationContext context) {
    warden = people.findByUsername("warden").orElseThrow();
    volunteer = people.findByUsername("volunteer").orElseThrow();
    csu = people.findByUsername("csu").orElseThrow();
    DeskBrowser.openAs("CSU", context);
  }

  @AfterEach
  void closeDesk() {
    DeskBrowser.close();
  }

  @Test
  void theLedgerOfUnitsShowsWhereAUnitIs_asSoonAsAPhoneSaysIt(
      @Autowired RegisterService registers) {
    var unit = SomeUnit.addedTo(registers, csu);
    visit("desk/cctv");
    var deployed = CctvJson.deploy(unit, "2026-06-01T09:00:00.000Z");
    receive(deployed.id(), deployed.text(), warden);

    assertThat(page()).contains(reports.find(deployed.id()).orElseThrow().reference());
  }

  @Test
  void theQueueOfDuplicatesShowsAPair_asSoonAsTheSecondOneComesIn() {
    var first = FlyTipJson.some().with("observedAt", "2026-06-01T10:00:00.000Z");
    receive(first.id(), first.text(), warden);
    visit("desk/duplicates?of=" + first.id());
    var second = FlyTipJson.some().with("observedAt", "2026-06-02T10:00:00.000Z");
    receive(second.id(), second.text(), volunteer);

    assertThat(page()).contains(reports.find(second.id()).orElseThrow().reference());
  }

  @Test
  void theAuditsPageShowsThatATaskIsDone_asSoonAsTheWardenSaysIt() {
    var phone = new SentAudit(intake, reports);
    var audit = phone.receive(warden, 2);
    visit("desk/reports/" + audit.id());
    assertThat(page()).doesNotContain("1 of 2");
    var task = tasks.of(audit.id()).getFirst();
    phone.receive(SentAudit.completed(task.id(), "2026-11-23"), warden);
    MockVaadin.clientRoundtrip(false);

    assertThat(page()).contains("1 of 2");
  }

  private void receive(UUID id, String text, Person author) {
    intake.receive(id, text.getBytes(StandardCharsets.UTF_8), author);
    MockVaadin.clientRoundtrip(false);
  }

  private static String page() {
    return textOf(_get(Main.class));
  }
}
