package org.wardbook.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.PlainPage;
import org.wardbook.people.FirstAccount;

/** Where the link that the first start prints leads to: the first account of the CSU is made. */
@Route(value = "set-up/:" + SetUpView.TOKEN, autoLayout = false)
@PageTitle("Set up – Wardbook")
@AnonymousAllowed
final class SetUpView extends PlainPage implements BeforeEnterObserver {
  static final String TOKEN = "token";

  private final FirstAccount firstAccount;
  private final TextField displayName = new TextField("Your name");
  private final TextField username = new TextField("Username");
  private final PasswordField password = new PasswordField("Password");
  private final PasswordField again = new PasswordField("The password again");
  private final Paragraph refusal = new Paragraph();
  private final Div fields = new Div();
  private String token = "";

  SetUpView(FirstAccount firstAccount) {
    super("Set up Wardbook");
    this.firstAccount = firstAccount;
    displayName.setHelperText("As colleagues know you; shown with what you do");
    displayName.setAutocomplete(Autocomplete.NAME);
    username.setHelperText("What you sign in with, such as j.smith");
    username.setAutocomplete(Autocomplete.USERNAME);
    password.setHelperText("At least 12 characters; three or four words are good");
    password.setAutocomplete(Autocomplete.NEW_PASSWORD);
    again.setAutocomplete(Autocomplete.NEW_PASSWORD);
    refusal.addClassNames("notice", "is-bad");
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    fields.addClassName("dialog-fields");
    show(fields);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    token = event.getRouteParameters().get(TOKEN).orElse("");
    fields.removeAll();
    if (firstAccount.accepts(token)) {
      showForm();
    } else {
      setHeading("This link does not work any more");
      fields.add(
          new Paragraph(
              "It was used already, or Wardbook was started again since. The newest link is in the"
                  + " server’s log. If there is an account already, sign in or ask the Community"
                  + " Safety Unit for one."),
          signInLink());
    }
  }

  private void showForm() {
    var make = new Button("Make the account", click -> make());
    make.addThemeVariants(ButtonVariant.PRIMARY);
    make.addClickShortcut(Key.ENTER);
    for (var field : new Component[] {displayName, username, password, again}) {
      field.getElement().setProperty("required", true);
    }
    fields.add(
        new Paragraph(
            "Make the first account of the Community Safety Unit. It can add the others."),
        refusal,
        displayName,
        username,
        password,
        again,
        make);
  }

  private void make() {
    if (!password.getValue().equals(again.getValue())) {
      refuse("The two passwords differ. Type the same one twice.");
      return;
    }
    try {
      firstAccount.redeem(
          token, username.getValue().strip(), displayName.getValue(), password.getValue());
      setHeading("The account is ready");
      fields.removeAll();
      fields.add(
          new Paragraph("Sign in with the username and the password that you chose."),
          signInLink());
    } catch (Refusal refused) {
      refuse(refused.detail());
    }
  }

  private void refuse(String why) {
    refusal.setText(why);
    refusal.setVisible(true);
  }

  private static Component signInLink() {
    return link(SignInView.PATH, "Sign in");
  }
}
