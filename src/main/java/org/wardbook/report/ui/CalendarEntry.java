package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.wardbook.report.PlannedWork.Entry;

/** One operation or activity of the calendar: a sign, a word for those who hear it, and a link. */
final class CalendarEntry extends ListItem {
  CalendarEntry(Entry entry, LocalDate today) {
    addClassNames("calendar-entry", "state-mark", style(entry, today));
    var sign = new Span(sign(entry, today));
    sign.addClassName("state-symbol");
    sign.getElement().setAttribute("aria-hidden", "true");
    var word = new Span(word(entry, today) + ": ");
    word.addClassName("visually-hidden");
    var link = new Anchor("desk/reports/" + entry.report());
    link.add(word, new Span(entry.what()));
    add(sign, link);
  }

  static String word(Entry entry, LocalDate today) {
    return switch (entry.status()) {
      case PLANNED -> entry.isUnsettled(today) ? "Planned, did it happen?" : "Planned";
      case COMPLETED -> "Completed";
      case CANCELLED -> "Cancelled";
    };
  }

  private static String sign(Entry entry, LocalDate today) {
    return switch (entry.status()) {
      case PLANNED -> entry.isUnsettled(today) ? "?" : "P";
      case COMPLETED -> "✓";
      case CANCELLED -> "×";
    };
  }

  private static String style(Entry entry, LocalDate today) {
    return switch (entry.status()) {
      case PLANNED -> entry.isUnsettled(today) ? "needs-information" : "received";
      case COMPLETED -> "accepted";
      case CANCELLED -> "rejected";
    };
  }
}
