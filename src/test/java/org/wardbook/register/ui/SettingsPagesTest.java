package org.wardbook.register.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardbook.WardbookTest;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.map.WardMap;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.register.EntryEvent;
import org.wardbook.register.KeptEntry;
import org.wardbook.register.RegisterField;
import org.wardbook.register.RegisterService;
import org.wardbook.register.SomeEntry;
import org.wardbook.ward.Ward;

/** How the CSU sets what the plan leaves open. */
@WardbookTest
class SettingsPagesTest {
  @Autowired private ApplicationContext context;
  @Autowired private RegisterService service;
  @Autowired private People people;

  @BeforeEach
  void openBrowser() {
    DeskBrowser.openAs("CSU", context);
  }

  @AfterEach
  void closeBrowser() {
    DeskBrowser.close();
  }

  @Test
  void saysWhatIsNotSet_andNeverShowsItAsDone() {
    visit("desk/settings");

    assertThat(textOf(_get(SettingsView.class)))
        .contains("Not set on 23 November 2026")
        .contains("No Community Payback rate is set for today")
        .contains("No area has speeding as a top-3 priority set");
  }

  @Test
  void showsWhatHoldsNow_isToCome_hasEnded_orWasWithdrawn() {
    service.add("hot-spot", SomeEntry.of("Now here", "{}", "2026-04-01", null), csu());
    service.add("hot-spot", SomeEntry.of("Later here", "{}", "2026-12-01", null), csu());
    service.add("hot-spot", SomeEntry.of("Once here", "{}", "2025-04-01", "2026-11-22"), csu());
    var mistake =
        service.add("hot-spot", SomeEntry.of("Never here", "{}", "2026-04-01", null), csu());
    service.withdraw(mistake.entry().id(), 1, "A slip", csu());

    visit("desk/settings/hot-spot");

    assertThat(partWith("Now here")).startsWith("Valid now");
    assertThat(partWith("Later here")).startsWith("To come");
    assertThat(partWith("Once here")).startsWith("Ended");
    assertThat(partWith("Never here")).startsWith("Withdrawn");
  }

  @Test
  void addsASite_whenTheFormIsFilledIn() {
    visit("desk/settings/speedwatch-site");
    fillInASite("Pilgrims Way", new BigDecimal("51.31285"));
    save();

    var site = entry("speedwatch-site", "Pilgrims Way").entry();
    assertThat(site.values().path("limit").intValue()).isEqualTo(30);
    assertThat(site.values().path("directions").toString())
        .isEqualTo("[\"towards Kemsing\",\"towards Otford\"]");
    assertThat(site.values().path("ward").stringValue()).isEqualTo("E05009962");
    assertThat(textOf(itemOf("Pilgrims Way")))
        .contains("Road: A225", "Speed limit: 30 mph", "Ward: Otford and Shoreham")
        .contains("From 1 April 2026");
  }

  @Test
  void takesThePlaceFromTheMap_withItsWard_andPutsThePinWhereANumberIsTyped() {
    visit("desk/settings/speedwatch-site");
    _click(_get(Button.class, spec -> spec.withText("Add")));
    var map = _get(WardMap.class);
    ComponentUtil.fireEvent(map, new WardMap.PinMoved(map, true, 51.3128504, 0.1906));

    assertThat(_get(BigDecimalField.class, spec -> spec.withLabel("Latitude")).getValue())
        .isEqualByComparingTo("51.31285");
    assertThat(_get(BigDecimalField.class, spec -> spec.withLabel("Longitude")).getValue())
        .isEqualByComparingTo("0.1906");
    assertThat(((Ward) _get(ComboBox.class).getValue()).name()).isEqualTo("Otford and Shoreham");
    _get(BigDecimalField.class, spec -> spec.withLabel("Latitude"))
        .setValue(new BigDecimal("51.3"));
    assertThat(String.valueOf(map.getElement().getPropertyRaw("value"))).contains("51.3");
  }

  @Test
  void showsNoMap_whereEntriesHaveNoPlace() {
    visit("desk/settings/cctv-unit");
    _click(_get(Button.class, spec -> spec.withText("Add")));

    _assertNone(WardMap.class);
  }

  @Test
  void saysBesideTheFieldWhatIsWrong_andKeepsWhatWasTyped() {
    visit("desk/settings/speedwatch-site");
    fillInASite("Nowhere Road", new BigDecimal("51.9"));
    save();

    assertThat(_get(ComboBox.class).getErrorMessage())
        .isEqualTo("The latitude and longitude lie outside the district.");
    assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).getValue())
        .isEqualTo("Nowhere Road");
    _get(TextField.class, spec -> spec.withLabel("Road")).setValue("");
    save();

    assertThat(_get(TextField.class, spec -> spec.withLabel("Road")).getErrorMessage())
        .isEqualTo("This can't be left empty.");
    assertThat(_get(ComboBox.class).isInvalid()).isFalse();
  }

  @Test
  void savesNothing_whenANumberCantBeRead() {
    visit("desk/settings/speedwatch-site");
    fillInASite("Unreadable Lane", new BigDecimal("51.3104"));
    var latitude = _get(BigDecimalField.class, spec -> spec.withLabel("Latitude"));
    latitude.getElement().setProperty("value", "51.31.04");
    save();

    assertThat(latitude.getErrorMessage()).isEqualTo("Enter a number, such as 12.5.");
    assertThat(service.current().of("speedwatch-site"))
        .noneMatch(site -> site.name().equals("Unreadable Lane"));
  }

  @Test
  void endsAnEntry_andShowsWhoDidIt() {
    var kept = service.add("cctv-unit", SomeEntry.of("Unit 61", "{}", "2026-04-01", null), csu());
    visit("desk/settings/cctv-unit");

    choose(menuOf("Unit 61"), "End …");
    _get(DatePicker.class).setValue(LocalDate.parse("2026-11-20"));
    _click(_get(Button.class, spec -> spec.withText("End it")));

    assertThat(partWith("Unit 61")).startsWith("Ended");
    assertThat(service.historyOf(kept.entry().id()))
        .extracting(EntryEvent::kind)
        .contains(EntryEvent.Kind.ENDED);
    choose(menuOf("Unit 61"), "History …");
    assertThat(textOf(_get(HistoryDialog.class)))
        .contains("Ended by Test Community Safety Unit")
        .contains("In the fleet until: 20 November 2026, before nothing");
  }

  @Test
  void asksWhy_whenAnEntryIsWithdrawn() {
    service.add("cctv-unit", SomeEntry.of("Unit 62", "{}", "2026-04-01", null), csu());
    visit("desk/settings/cctv-unit");

    choose(menuOf("Unit 62"), "Withdraw …");
    _click(_get(Button.class, spec -> spec.withText("Withdraw it")));
    assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Write why it is withdrawn.");
    _get(TextArea.class).setValue("Belongs to Tandridge");
    _click(_get(Button.class, spec -> spec.withText("Withdraw it")));

    assertThat(entry("cctv-unit", "Unit 62").withdrawn()).isTrue();
  }

  @Test
  void takesPoundsAndKeepsPence_whenARateIsSet() {
    visit("desk/settings/payback-rate");
    _click(_get(Button.class, spec -> spec.withText("Add")));
    _get(BigDecimalField.class).setValue(new BigDecimal("6.19"));
    _get(TextField.class).setValue("A test of 2013");
    _get(DatePicker.class, spec -> spec.withLabel("Applies from"))
        .setValue(LocalDate.parse("2013-01-01"));
    _get(DatePicker.class, spec -> spec.withLabel("Applies until"))
        .setValue(LocalDate.parse("2013-01-31"));
    save();

    assertThat(
            entry("payback-rate", "£6.19 an hour").entry().values().path("pencePerHour").intValue())
        .isEqualTo(619);
  }

  @Test
  void saysThatThereIsNoSuchSetting_whenTheAddressIsMadeUp() {
    visit("desk/settings/nonsense");

    assertThat(_get(H1.class).getText()).isEqualTo("Nothing is at this address");
  }

  private void fillInASite(String name, BigDecimal latitude) {
    _click(_get(Button.class, spec -> spec.withText("Add")));
    _get(TextField.class, spec -> spec.withLabel("Name")).setValue(name);
    _get(TextField.class, spec -> spec.withLabel("Road")).setValue("A225");
    chooseLimit(1);
    _get(TextArea.class).setValue("towards Kemsing\n\n towards Otford ");
    chooseWard("Otford and Shoreham");
    _get(BigDecimalField.class, spec -> spec.withLabel("Latitude")).setValue(latitude);
    _get(BigDecimalField.class, spec -> spec.withLabel("Longitude"))
        .setValue(new BigDecimal("0.1906"));
    _get(DatePicker.class, spec -> spec.withLabel("Approved from"))
        .setValue(LocalDate.parse("2026-04-01"));
  }

  @SuppressWarnings("unchecked")
  private static void chooseLimit(int position) {
    RadioButtonGroup<RegisterField.Option> limit = _get(RadioButtonGroup.class);
    limit.setValue(limit.getListDataView().getItem(position));
  }

  @SuppressWarnings("unchecked")
  private static void chooseWard(String name) {
    ComboBox<Ward> ward = _get(ComboBox.class);
    ward.setValue(
        ward.getListDataView()
            .getItems()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow());
  }

  private static void save() {
    _click(_get(Button.class, spec -> spec.withText("Save")));
  }

  private static ListItem itemOf(String name) {
    return _find(ListItem.class, spec -> spec.withClasses("entry")).stream()
        .filter(item -> textOf(item).startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static MenuBar menuOf(String name) {
    return _get(itemOf(name), MenuBar.class);
  }

  private static void choose(MenuBar menu, String text) {
    var item =
        menu.getItems().getFirst().getSubMenu().getItems().stream()
            .filter(one -> one.getText().equals(text))
            .findFirst()
            .orElseThrow();
    ComponentUtil.fireEvent(item, new ClickEvent<>(item));
  }

  private static String partWith(String name) {
    return _find(EntryList.class).stream()
        .map(DeskBrowser::textOf)
        .filter(text -> text.contains(name))
        .findFirst()
        .orElseThrow();
  }

  private KeptEntry entry(String register, String name) {
    return service.entries(register).stream()
        .filter(kept -> kept.entry().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Person csu() {
    return people.findByUsername("csu").orElseThrow();
  }
}
