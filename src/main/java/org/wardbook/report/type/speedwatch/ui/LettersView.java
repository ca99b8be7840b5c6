package org.wardbook.report.type.speedwatch.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.wardbook.base.London;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.people.SignedIn;
import org.wardbook.report.type.speedwatch.PoliceLetters;

/** Every vehicle of the last 12 months that the police write to; plates masked. */
@Route(value = "desk/speedwatch", layout = DeskLayout.class)
@PageTitle("Speedwatch letters – Wardbook")
@Menu(title = "Speedwatch", order = 4, icon = "vaadin:car")
@RolesAllowed("CSU")
final class LettersView extends Div implements AfterNavigationObserver {
  private final PoliceLetters letters;
  private final SignedIn reader;
  private final Clock clock;

  LettersView(PoliceLetters letters, SignedIn reader, Clock clock) {
    this.letters = letters;
    this.reader = reader;
    this.clock = clock;
    addClassName("view");
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    removeAll();
    var from = London.startOf(London.dayOf(clock.instant()).minusMonths(12));
    var due = letters.since(from, reader.person());
    var count =
        new Paragraph((due.size() == 1 ? "1 vehicle" : due.size() + " vehicles") + " in 12 months");
    count.addClassName("count");
    count.getElement().setAttribute("role", "status");
    var head = new Header(new H1("Speedwatch letters"), count);
    head.addClassName("view-head");
    var part =
        new Section(
            new Paragraph(
                "Seen a second time within 12 months, or far over the limit at once, in sessions"
                    + " that are accepted. The police write and call; plates are on each"
                    + " session’s page."));
    part.addClassName("panel");
    if (due.isEmpty()) {
      part.add(new Paragraph("There is none."));
    } else {
      part.add(SheetTables.allLetters(due));
    }
    add(head, part);
  }
}
