package org.wardbook.report.type.audit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardbook.WardbookTest;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.report.Report;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.Reports;
import org.wardbook.report.type.audit.AuditTask;
import org.wardbook.report.type.audit.AuditTasks;
import org.wardbook.report.type.audit.SentAudit;
import org.wardbook.report.type.audit.TaskChange;
import org.wardbook.report.type.audit.TaskFilter;
import org.wardbook.report.type.audit.TaskOrder;
import org.wardbook.report.type.audit.TaskStatus;

/** How the CSU works on the tasks of an audit, on its page and among all of them. */
@WardbookTest
class AuditPagesTest {
  @Autowired private AuditTasks tasks;
  @Autowired private People people;
  private SentAudit phone;
  private Person warden;
  private Report audit;

  @BeforeEach
  void openAnAuditWithTwoFindings(
      @Autowired ReportIntake intake,
      @Autowired Reports reports,
      @Autowired ApplicationContext context) {
    phone = new SentAudit(intake, reports);
    warden = people.findByUsername("warden").orElseThrow();
    audit = phone.receive(warden, 2);
    DeskBrowser.openAs("CSU", context);
    visit("desk/reports/" + audit.id());
  }

  @AfterEach
  void closeDesk() {
    DeskBrowser.close();
  }

  @Test
  void saysHowFarThePlanIs() {
    assertThat(page()).contains("Action plan", "0 of 2 completed, 0 %: below 80 %.");
  }

  @Test
  void saysThatNoActionsWereRaised_whenNothingWasFound() {
    visit("desk/reports/" + phone.receive(warden, 0).id());

    assertThat(page()).contains("No actions raised.");
  }

  @Test
  void listsTheFindingsInATable_withAColumnForEachQuestion() {
    var table =
        _find(NativeTable.class).stream()
            .filter(each -> textOf(each).contains("What is it?"))
            .findFirst()
            .orElseThrow();

    assertThat(textOf(table.getHead())).startsWith("No.");
    assertThat(table.getBody().getRowCount()).isEqualTo(2);
    assertThat(textOf(table.getBody().getRow(0).orElseThrow())).contains("1", "Litter");
  }

  @Test
  void completesATask_whenSaveIsPressed() {
    workOnFirst();
    chooseOwner("Kent Highways");
    chooseStatus(TaskStatus.COMPLETED);
    pressInDialog("Save");

    _assertNone(Dialog.class);
    assertThat(first().status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(first().completedOn()).isEqualTo("2026-11-23");
    assertThat(page()).contains("1 of 2 completed, 50 %: below 80 %.", "Kent Highways");
  }

  @Test
  void saysWhatIsMissing_whenItIsNotFeasibleForNoReason() {
    workOnFirst();
    chooseStatus(TaskStatus.NOT_FEASIBLE);
    pressInDialog("Save");

    assertThat(textOf(_get(Dialog.class))).contains("why it is not feasible");
    assertThat(first().status()).isEqualTo(TaskStatus.NOT_STARTED);

    _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("Note")).setValue("No wall");
    pressInDialog("Save");

    assertThat(page()).contains("Not feasible, but still asked for: 1. Litter.");
  }

  @Test
  void changesNothing_whenCancelIsPressed() {
    workOnFirst();
    chooseStatus(TaskStatus.IN_PROGRESS);
    pressInDialog("Cancel");

    assertThat(first().status()).isEqualTo(TaskStatus.NOT_STARTED);
  }

  @Test
  void listsWhatIsToDo_amongAllTasks() {
    visit("desk/tasks");

    assertThat(page()).contains("Audit tasks", "tasks to do");
    assertThat(tasks.open()).extracting(AuditTask::report).contains(audit.id());
  }

  @Test
  void listsAnAgencysTasks_whenTheAddressNamesIt() {
    give(first(), "Kent Highways");

    visit("desk/tasks?agency=Kent+Highways");
    var named = tasks.open(new TaskFilter("Kent Highways", null), TaskOrder.FIRST_DUE_FIRST, 0, 99);
    assertThat(named).extracting(AuditTask::id).contains(first().id());
    assertThat(named).extracting(AuditTask::owner).containsOnly("Kent Highways");
    assertThat(page()).contains(named.size() == 1 ? "1 task to do" : named.size() + " tasks to do");

    visit("desk/tasks?agency=The+elephants&due=never&view=upside-down");
    assertThat(page()).contains("0 tasks to do", "Show as a board by agency");
  }

  @Test
  void putsTasksInOrder_asTheHeadingSays() {
    var urgent = tasks.open(TaskFilter.ALL, new TaskOrder(TaskOrder.By.PRIORITY, false), 0, 500);
    assertThat(urgent).isSortedAccordingTo(Comparator.comparing(AuditTask::priority));
    var last = tasks.open(TaskFilter.ALL, new TaskOrder(TaskOrder.By.DUE, true), 0, 500);
    assertThat(last).isSortedAccordingTo(Comparator.comparing(AuditTask::due).reversed());
    assertThat(tasks.open(TaskFilter.ALL, TaskOrder.FIRST_DUE_FIRST, 1, 1))
        .containsExactly(tasks.open(TaskFilter.ALL, TaskOrder.FIRST_DUE_FIRST, 0, 2).getLast());
  }

  @Test
  void givesATaskToAnotherAgency_whenItsCardIsMoved() {
    give(first(), "Board movers");
    visit("desk/tasks?view=board&agency=Board+movers");
    assertThat(page()).contains("Show as a list", "1 task", first().number());

    _click(_get(Button.class, spec -> spec.withText("Move")));
    chooseAgency("Kent Police");
    pressInDialog("Move");

    _assertNone(Dialog.class);
    assertThat(first().owner()).isEqualTo("Kent Police");
    assertThat(page()).contains("No task is like that.");
  }

  @Test
  void saysThatSomebodyWasFaster_whenACardIsMovedThatChangedMeanwhile() {
    give(first(), "Board movers too");
    visit("desk/tasks?view=board&agency=Board+movers+too");
    give(first(), "Kent Highways");

    _click(_get(Button.class, spec -> spec.withText("Move")));
    chooseAgency("Kent Police");
    pressInDialog("Move");

    assertThat(textOf(_get(Dialog.class))).contains("was changed since you opened it");
    assertThat(first().owner()).isEqualTo("Kent Highways");
  }

  @Test
  void showsWhatAPhoneTold_onThePageOfItsReport() {
    var update = phone.receive(SentAudit.completed(first().id(), "2026-11-23"), warden);

    visit("desk/reports/" + update.id());

    assertThat(page()).contains("The task was set to “completed” by it.", first().number());
  }

  private void give(AuditTask task, String agency) {
    var csu = people.findByUsername("csu").orElseThrow();
    tasks.change(task.id(), task.version(), csu, TaskChange.of(task).by(agency));
  }

  @SuppressWarnings("unchecked")
  private static void chooseAgency(String agency) {
    ((RadioButtonGroup<String>) _get(_get(Dialog.class), RadioButtonGroup.class)).setValue(agency);
  }

  private AuditTask first() {
    return tasks.of(audit.id()).getFirst();
  }

  private static void workOnFirst() {
    List<Button> buttons = _find(Button.class, spec -> spec.withText("Work on it"));
    _click(buttons.getFirst());
  }

  @SuppressWarnings("unchecked")
  private static void chooseOwner(String agency) {
    ((ComboBox<String>) _get(_get(Dialog.class), ComboBox.class)).setValue(agency);
  }

  @SuppressWarnings("unchecked")
  private static void chooseStatus(TaskStatus status) {
    ((RadioButtonGroup<TaskStatus>)
            _get(_get(Dialog.class), RadioButtonGroup.class, spec -> spec.withLabel("Status")))
        .setValue(status);
  }

  private static void pressInDialog(String text) {
    _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(text)));
  }

  private static String page() {
    return textOf(_get(Main.class));
  }
}
