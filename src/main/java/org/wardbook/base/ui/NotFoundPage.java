package org.wardbook.base.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What an address leads to that nothing lives at. A page that looks something up gives its own
 * sentence as the custom message.
 */
@AnonymousAllowed
final class NotFoundPage extends PlainPage
    implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
  private static final String OF_THE_ROUTER = "Couldn't find route";

  NotFoundPage() {
    super("Nothing is at this address");
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    // Flow's router gives a sentence too, which is for programmers.
    if (parameter.hasCustomMessage() && !parameter.getCustomMessage().startsWith(OF_THE_ROUTER)) {
      show(new Paragraph(parameter.getCustomMessage()));
    } else {
      show(new Paragraph("Check the address for a slip, or start again from one of these pages."));
    }
    show(new PageLinks());
    return HttpServletResponse.SC_NOT_FOUND;
  }

  @Override
  public String getPageTitle() {
    return "Not found – Wardbook";
  }
}
