package org.wardbook.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardbook.WardbookTest;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.base.ui.PlainPage;
import org.wardbook.people.Agency;
import org.wardbook.people.Devices;
import org.wardbook.people.People;
import org.wardbook.people.Role;

/** Who gets in, and how the CSU looks after accounts. */
@WardbookTest
class PeoplePagesTest {
  @Autowired private ApplicationContext context;
  @Autowired private People people;
  @Autowired private Devices devices;

  @AfterEach
  void closeBrowser() {
    DeskBrowser.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "desk",
        "desk/reports",
        "desk/reports/x",
        "desk/people",
        "desk/plan",
        "desk/settings",
        "desk/settings/hot-spot",
        "desk/settings/agencies"
      })
  void keepsWardensAndVolunteersOut_andSaysWhereTheirPagesAre(String address) {
    for (var role : new String[] {"WARDEN", "VOLUNTEER"}) {
      DeskBrowser.openAs(role, context);
      visit(address);

      assertThat(_get(H1.class).getText()).isEqualTo("The desk is for the Community Safety Unit");
      assertThat(textOf(_get(PlainPage.class))).contains("Open the phone pages");
      DeskBrowser.close();
    }
  }

  @Test
  void opensAPartnersAccount_onlyWithItsAgency() {
    assertThatThrownBy(
            () -> people.open("no.agency", "N", Role.PARTNER, null, WardbookTest.PASSWORD))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Choose the agency");
  }

  @Test
  void letsNoPhoneSendForAPartnerAnyMore_whenAWardenBecomesOne() {
    var warden = people.open("to.partner", "T", Role.WARDEN, "kcc", WardbookTest.PASSWORD);
    var token = devices.add(warden, "Phone");
    people.change(warden.id(), "T", Role.PARTNER, "kcc");

    assertThat(devices.usernameOf(token)).isEmpty();
  }

  @Test
  void showsTheNameThatColleaguesKnow_whenSomebodyIsSignedIn() {
    DeskBrowser.openAs("CSU", context);
    visit("desk/people");

    var header = _get(Header.class, spec -> spec.withClasses("desk-header"));
    assertThat(textOf(header)).contains("Test Community Safety Unit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk", "desk/reports", "desk/people"})
  void showsNothing_whenNobodyIsSignedIn(String address) {
    DeskBrowser.openSignedOut(context);
    visit(address);

    _assertNone(DeskLayout.class);
  }

  @Test
  void showsNoAccounts_outsideTheDemo() {
    DeskBrowser.openSignedOut(context);
    visit("desk/sign-in");

    assertThat(textOf(_get(PlainPage.class))).doesNotContain("wardbook-demo");
    assertThat(_get(LoginForm.class).isError()).isFalse();
  }

  @Test
  void saysHowLongToWait_whenThereWereTooManyAttempts() {
    DeskBrowser.openSignedOut(context);
    visit("desk/sign-in?error=wait-5");

    assertThat(_get(LoginForm.class).isError()).isTrue();
    assertThat(words(_get(LoginForm.class))).contains("Wait 5 minutes");
  }

  private static String words(LoginForm form) {
    return String.valueOf(form.getElement().getPropertyRaw("i18n"));
  }

  @Test
  void opensAnAccount_whenTheFormIsFilledIn() {
    DeskBrowser.openAs("CSU", context);
    visit("desk/people");

    _click(_get(Button.class, spec -> spec.withText("Add somebody")));
    _get(TextField.class, spec -> spec.withLabel("Name")).setValue("Nora New");
    _get(TextField.class, spec -> spec.withLabel("Username")).setValue("nora");
    _get(PasswordField.class).setValue("three plain words");
    _click(_get(Button.class, spec -> spec.withText("Open the account")));

    assertThat(people.findByUsername("nora"))
        .hasValueSatisfying(
            nora -> {
              assertThat(nora.displayName()).isEqualTo("Nora New");
              assertThat(nora.role()).isEqualTo(Role.WARDEN);
            });
    _assertNone(AccountDialog.class);
  }

  @Test
  void keepsTheFormAndSaysWhy_whenThePasswordIsTooShort() {
    DeskBrowser.openAs("CSU", context);
    visit("desk/people");

    _click(_get(Button.class, spec -> spec.withText("Add somebody")));
    _get(TextField.class, spec -> spec.withLabel("Name")).setValue("Sid Short");
    _get(TextField.class, spec -> spec.withLabel("Username")).setValue("sid");
    _get(PasswordField.class).setValue("short");
    _click(_get(Button.class, spec -> spec.withText("Open the account")));

    assertThat(textOf(_get(AccountDialog.class))).contains("at least 12 characters");
    assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).getValue())
        .isEqualTo("Sid Short");
    assertThat(people.findByUsername("sid")).isEmpty();
  }

  @Test
  void locksOutAPhone_whenItWasLost() {
    var owner = people.open("lost.phone", "Lou Lost", Role.WARDEN, null, "three plain words");
    var token = devices.add(owner, "Phone of Lou");
    DeskBrowser.openAs("CSU", context);
    visit("desk/people");

    new DevicesDialog(owner, devices).open();
    assertThat(textOf(_get(DevicesDialog.class))).contains("Phone of Lou");
    _click(_get(Button.class, spec -> spec.withText("Lock out this phone")));

    assertThat(devices.usernameOf(token)).isEmpty();
    assertThat(textOf(_get(DevicesDialog.class))).contains("Locked out");
  }

  @Test
  void offersNothing_whenTheSetUpLinkIsWrong() {
    DeskBrowser.openSignedOut(context);
    visit("set-up/guessed");

    assertThat(_get(H1.class).getText()).isEqualTo("This link does not work any more");
    _assertNone(PasswordField.class);
  }

  @Test
  void addsAndRenamesAnAgency_whoseKeyStays() {
    DeskBrowser.openAs("CSU", context);
    visit("desk/settings/agencies");

    _click(_get(Button.class, spec -> spec.withText("Add")));
    _get(TextField.class).setValue("Kent & Médway NHS");
    _click(_get(AgencyDialog.class).confirm);
    _click(_get(Button.class, spec -> spec.withPredicate(renames("Kent & Médway NHS"))));
    _get(TextField.class).setValue("NHS Kent");
    _click(_get(AgencyDialog.class).confirm);

    assertThat(people.agencies()).contains(new Agency("kent-medway-nhs", "NHS Kent"));
  }

  @Test
  void refusesASecondAgencyOfOneName() {
    DeskBrowser.openAs("CSU", context);
    visit("desk/settings/agencies");

    _click(_get(Button.class, spec -> spec.withText("Add")));
    _get(TextField.class).setValue("kent police");
    _click(_get(AgencyDialog.class).confirm);

    assertThat(textOf(_get(AgencyDialog.class)))
        .contains("There is an agency of this name already.");
  }

  private static Predicate<Button> renames(String agency) {
    return button -> button.getAriaLabel().filter(("Rename " + agency)::equals).isPresent();
  }
}
