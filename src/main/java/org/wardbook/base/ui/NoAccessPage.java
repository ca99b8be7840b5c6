package org.wardbook.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.servlet.http.HttpServletResponse;

/** What somebody sees at a page of the desk that is not for them: why not, and where theirs are. */
@AnonymousAllowed
final class NoAccessPage extends PlainPage
    implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {
  private final AuthenticationContext authentication;

  NoAccessPage(AuthenticationContext authentication) {
    super("The desk is for the Community Safety Unit");
    this.authentication = authentication;
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
    authentication
        .getPrincipalName()
        .ifPresent(
            name ->
                show(
                    new Paragraph("You are signed in as " + name + "."),
                    new Button("Sign in as somebody else", click -> authentication.logout())));
    if (authentication.hasRole("PARTNER")) {
      setHeading("This page is for the Community Safety Unit");
      show(
          new Paragraph(
              "A partner agency sees the action plan, and enters the updates of its own actions."),
          new Paragraph(link("desk/plan", "Open the action plan")));
      return HttpServletResponse.SC_FORBIDDEN;
    }
    show(
        new Paragraph(
            "Wardens and volunteers report from the phone pages. If you work at the desk, ask a"
                + " colleague in the Community Safety Unit to change your account."),
        new Paragraph(link("field", "Open the phone pages")));
    return HttpServletResponse.SC_FORBIDDEN;
  }

  @Override
  public String getPageTitle() {
    return "No access – Wardbook";
  }
}
