package org.wardbook.report.type.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.Pounds;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.BritishDates;
import org.wardbook.base.ui.PoundsField;
import org.wardbook.report.type.audit.AuditTask;
import org.wardbook.report.type.audit.TaskChange;
import org.wardbook.report.type.audit.TaskPriority;
import org.wardbook.report.type.audit.TaskStatus;

/** Who does a task, by when, and how far it is. */
final class TaskDialog extends Dialog {
  private static final int LONGEST_TEXT = 500;
  private static final int LARGEST_PHOTO_BYTES = 10 * 1024 * 1024;

  private final TextArea action = new TextArea("What is to be done?");
  private final ComboBox<String> owner = new ComboBox<>("Which agency does it?");
  private final TextField contact = new TextField("Whom to ask there");
  private final DatePicker due = new DatePicker("Due");
  private final RadioButtonGroup<TaskPriority> priority = new RadioButtonGroup<>("Priority");
  private final RadioButtonGroup<TaskStatus> status = new RadioButtonGroup<>("Status");
  private final DatePicker completedOn = new DatePicker("Completed on");
  private final TextArea note = new TextArea("Note");
  private final PoundsField cost = PoundsField.ofCost("Cost");
  private final Paragraph photoWords = new Paragraph();
  private final Paragraph refusal = new Paragraph();
  private final Consumer<TaskChange> save;
  private @Nullable String afterPhoto;

  /**
   * Opens nothing yet.
   *
   * @param agencies names to choose from
   * @param keepPhoto keeps the bytes of a photo and tells its hash
   */
  TaskDialog(
      AuditTask task,
      List<String> agencies,
      LocalDate today,
      Function<byte[], String> keepPhoto,
      Consumer<TaskChange> save) {
    this.save = save;
    afterPhoto = task.afterPhoto();
    setHeaderTitle(task.number() + ": " + task.what());
    setWidth("min(42rem, 100%)");
    setCloseOnOutsideClick(false);
    refusal.addClassNames("notice", "is-bad");
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    setUpWork(task, agencies, today);
    setUpStatus(task, today);
    var fields =
        new Div(
            refusal,
            action,
            pair(owner, contact),
            pair(due, priority),
            status,
            completedOn,
            note,
            cost,
            photoWords,
            upload(keepPhoto));
    fields.addClassName("dialog-fields");
    add(fields);
    var confirm = new Button("Save", click -> run());
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", click -> close()), confirm);
  }

  private void setUpWork(AuditTask task, List<String> agencies, LocalDate today) {
    action.setMaxLength(LONGEST_TEXT);
    action.setRequiredIndicatorVisible(true);
    action.setHelperText("No names of members of the public");
    action.setValue(task.action());
    owner.setItems(agencies);
    owner.setAllowCustomValue(true);
    owner.addCustomValueSetListener(typed -> owner.setValue(typed.getDetail()));
    owner.setHelperText("Choose, or type another one");
    owner.setClearButtonVisible(true);
    owner.setValue(task.owner());
    contact.setHelperText("An office or a role");
    contact.setValue(orEmpty(task.contact()));
    BritishDates.use(due, today);
    due.setRequiredIndicatorVisible(true);
    due.setValue(task.due());
    priority.setItems(TaskPriority.values());
    priority.setItemLabelGenerator(TaskPriority::label);
    priority.setValue(task.priority());
  }

  private void setUpStatus(AuditTask task, LocalDate today) {
    status.setItems(TaskStatus.values());
    status.setItemLabelGenerator(TaskStatus::label);
    status.addValueChangeListener(change -> completedOn.setVisible(isCompleted()));
    BritishDates.use(completedOn, today);
    completedOn.setRequiredIndicatorVisible(true);
    completedOn.setMax(today);
    completedOn.setValue(task.completedOn() == null ? today : task.completedOn());
    status.setValue(task.status());
    completedOn.setVisible(isCompleted());
    note.setMaxLength(LONGEST_TEXT);
    note.setHelperText(
        "Needed where it is not feasible or withdrawn: both change what the plan says");
    note.setValue(orEmpty(task.note()));
    if (task.costPence() != null) {
      cost.setValue(Pounds.of(task.costPence()));
    }
  }

  private boolean isCompleted() {
    return status.getValue() == TaskStatus.COMPLETED;
  }

  private Upload upload(Function<byte[], String> keepPhoto) {
    photoWords.setText(
        afterPhoto == null
            ? "A photo that shows it done stands beside the one of the audit."
            : "There is a photo that shows it done. Another one takes its place.");
    photoWords.getElement().setAttribute("role", "status");
    var upload = new Upload(UploadHandler.inMemory((about, content) -> took(keepPhoto, content)));
    upload.setAcceptedFileTypes("image/jpeg", "image/png", "image/webp");
    upload.setMaxFiles(1);
    upload.setMaxFileSize(LARGEST_PHOTO_BYTES);
    upload.addFileRejectedListener(
        rejected -> refuse("Only a JPEG, PNG or WebP photo of at most 10 MB can be kept."));
    return upload;
  }

  private void took(Function<byte[], String> keepPhoto, byte[] content) {
    try {
      afterPhoto = keepPhoto.apply(content);
      photoWords.setText("The photo is kept with the task when you save.");
      refusal.setVisible(false);
    } catch (Refusal refused) {
      refuse(refused.detail());
    }
  }

  private void run() {
    try {
      save.accept(read());
      close();
    } catch (Refusal refused) {
      refuse(refused.detail());
    }
  }

  private void refuse(String why) {
    refusal.setText(why);
    refusal.setVisible(true);
    refusal.scrollIntoView();
  }

  private TaskChange read() {
    var dueDay = due.getValue();
    if (dueDay == null) {
      throw new Refusal(ProblemCode.INVALID_INPUT, "Enter the day by which it is due.");
    }
    return new TaskChange(
        action.getValue(),
        owner.getValue(),
        contact.getValue(),
        dueDay,
        priority.getValue(),
        status.getValue(),
        isCompleted() ? completedOn.getValue() : null,
        note.getValue(),
        cost.pence(),
        afterPhoto);
  }

  private static Div pair(Component... fields) {
    var pair = new Div(fields);
    pair.addClassName("dialog-pair");
    return pair;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
