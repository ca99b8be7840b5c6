package org.wardbook.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wardbook.base.ui.PlainPage;
import org.wardbook.people.DemoAccounts;

/**
 * Where the CSU and partners sign in; wardens and volunteers are shown the way to the phone's
 * pages.
 */
@Route(value = SignInView.PATH, autoLayout = false)
@PageTitle("Sign in – Wardbook")
@AnonymousAllowed
final class SignInView extends PlainPage implements BeforeEnterObserver {
  static final String PATH = "desk/sign-in";

  private static final String WRONG =
      "The username or the password is not right, or the account is no longer active."
          + " Check both and try again, or ask the CSU to set a new password.";

  /** Said in the address when there were too many attempts: wait-5, in minutes. */
  private static final Pattern WAIT = Pattern.compile("wait-(\\d{1,4})");

  private final LoginForm form = new LoginForm();

  SignInView(Optional<DemoAccounts> demo) {
    super("Wardbook");
    form.setI18n(words(WRONG));
    form.setAction(PATH);
    form.setForgotPasswordButtonVisible(false);
    show(new Paragraph("The desk of the Community Safety Unit"), form);
    demo.ifPresent(accounts -> show(aside(accounts)));
    showInFooter(link("field", "Reporting from a phone? Open the phone pages"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var error = event.getLocation().getQueryParameters().getSingleParameter("error");
    form.setI18n(words(error.map(SignInView::explain).orElse(WRONG)));
    form.setError(error.isPresent());
  }

  private static String explain(String error) {
    var wait = WAIT.matcher(error);
    return wait.matches()
        ? "There were too many attempts. Wait " + wait.group(1) + " minutes, then try again."
        : WRONG;
  }

  private static LoginI18n words(String problem) {
    var words = LoginI18n.createDefault();
    words.getForm().setTitle("Sign in");
    words.getForm().setUsername("Username");
    words.getForm().setPassword("Password");
    words.getForm().setSubmit("Sign in");
    words.getErrorMessage().setTitle("You are not signed in");
    words.getErrorMessage().setMessage(problem);
    words.getErrorMessage().setUsername("Enter your username");
    words.getErrorMessage().setPassword("Enter your password");
    return words;
  }

  private static Component aside(DemoAccounts accounts) {
    var aside =
        new Aside(
            new H2("This is a demo"),
            new Paragraph("Accounts: " + String.join(", ", accounts.usernames())),
            new Paragraph("Password: " + DemoAccounts.PASSWORD),
            new Paragraph(
                "The desk is for “csu” and, for its part of the plan, “partner”; the others use"
                    + " the phone pages."));
    aside.addClassName("sign-in-notice");
    return aside;
  }
}
