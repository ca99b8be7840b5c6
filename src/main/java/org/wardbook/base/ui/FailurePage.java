package org.wardbook.base.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A page that could not be made. The cause goes to the log, under the number shown here. */
@AnonymousAllowed
final class FailurePage extends PlainPage implements HasErrorParameter<Exception>, HasDynamicTitle {
  FailurePage() {
    super("This page could not be shown");
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    var number = Failures.log("A page could not be shown", parameter.getException());
    show(
        new Paragraph("Nothing that was saved is lost. Try again in a moment."),
        new Paragraph(
            "If it happens again, tell whoever looks after Wardbook this number: " + number),
        new PageLinks());
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  @Override
  public String getPageTitle() {
    return "Something went wrong – Wardbook";
  }
}
