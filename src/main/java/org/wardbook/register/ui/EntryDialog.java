package org.wardbook.register.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.problem.RefusedField;
import org.wardbook.base.ui.AskedControl;
import org.wardbook.base.ui.BritishDates;
import org.wardbook.map.WardMap;
import org.wardbook.people.Agency;
import org.wardbook.register.EntryDraft;
import org.wardbook.register.RegisterDefinition;
import org.wardbook.register.RegisterEntry;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.Ward;
import tools.jackson.databind.node.JsonNodeFactory;

/** All that is kept of an entry, to add one or to put one right. */
final class EntryDialog extends SettingDialog {
  private final RegisterDefinition register;
  private final TextField name = new TextField();
  private final List<FieldControl<?>> controls;
  private final DatePicker from;
  private final DatePicker until;
  private final Consumer<EntryDraft> action;

  private EntryDialog(
      String title, RegisterDefinition register, Surroundings around, Consumer<EntryDraft> action) {
    super(title, "Save");
    this.register = register;
    this.action = action;
    var asked = register.name();
    if (asked != null) {
      name.setLabel(asked.label());
      if (asked.hint() != null) {
        name.setHelperText(asked.hint());
      }
      name.setMaxLength(asked.maxLength());
      name.setRequiredIndicatorVisible(true);
      name.setManualValidation(true);
      addField("name", name);
    }
    controls =
        register.fields().stream()
            .<FieldControl<?>>map(
                field -> FieldControl.of(field, around.wards(), around.agencies(), around.today()))
            .toList();
    var pin = PinOnMap.of(controls, around.map(), around.wardAt());
    for (var control : controls) {
      if (control.field().key().equals(PinOnMap.LAT)) {
        pin.ifPresent(this::addPart);
      }
      addField(control.field().key(), control.shown());
    }
    from = day(register.dates().from(), around.today());
    from.setRequiredIndicatorVisible(register.dates().fromRequired());
    if (!register.dates().fromRequired()) {
      from.setHelperText("Left empty: always");
    }
    until = day(register.dates().until(), around.today());
    until.setHelperText("The last day on which it holds. Left empty: no end is known");
    addField("from", from);
    addField("until", until);
  }

  /**
   * What the fields offer.
   *
   * @param map makes one of the district
   * @param wardAt the ward at a place, by its code
   */
  record Surroundings(
      List<Ward> wards,
      List<Agency> agencies,
      LocalDate today,
      Supplier<WardMap> map,
      Function<MicroPoint, Optional<String>> wardAt) {}

  static EntryDialog toAdd(
      RegisterDefinition register, Surroundings around, Consumer<EntryDraft> action) {
    var title = "Add: " + register.singular();
    return new EntryDialog(title, register, around, action);
  }

  static EntryDialog toChange(
      RegisterDefinition register,
      RegisterEntry entry,
      Surroundings around,
      Consumer<EntryDraft> action) {
    var dialog = new EntryDialog("Change: " + entry.name(), register, around, action);
    dialog.name.setValue(entry.name());
    dialog.controls.forEach(control -> control.show(entry.values().path(control.field().key())));
    dialog.from.setValue(entry.from());
    dialog.until.setValue(entry.until());
    return dialog;
  }

  private static DatePicker day(String label, LocalDate today) {
    var field = new DatePicker(label);
    BritishDates.use(field, today);
    field.setManualValidation(true);
    return field;
  }

  @Override
  protected void confirmed() {
    var values = JsonNodeFactory.instance.objectNode();
    controls.forEach(control -> values.set(control.field().key(), control.json()));
    refuseUnreadable();
    action.accept(
        new EntryDraft(
            register.name() == null ? null : name.getValue(),
            values,
            from.getValue(),
            until.getValue()));
  }

  private void refuseUnreadable() {
    List<RefusedField> faults = new ArrayList<>();
    controls.forEach(control -> judge(control.field().key(), control.shown(), faults));
    judge("from", from, faults);
    judge("until", until, faults);
    if (!faults.isEmpty()) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT, "Nothing was saved: put right what is marked.", faults);
    }
  }

  private static void judge(String key, Component field, List<RefusedField> faults) {
    AskedControl.unreadable(field)
        .ifPresent(asked -> faults.add(new RefusedField(key, "invalid", asked)));
  }
}
