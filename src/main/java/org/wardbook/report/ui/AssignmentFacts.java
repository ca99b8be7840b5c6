package org.wardbook.report.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.Facts;
import org.wardbook.report.Assignment;

/** Who has a report to do, by when, and what became of it. */
final class AssignmentFacts {
  private AssignmentFacts() {}

  static Facts of(Assignment now, LocalDate today) {
    var facts = new Facts();
    if (now.agency() != null) {
      facts.add("Agency", now.agency().name());
    }
    if (now.person() != null) {
      facts.add("Person", now.person().name());
    }
    facts.add("Due", due(now, today));
    if (now.note() != null) {
      facts.add("Note", now.note());
    }
    facts.add(
        "Assigned",
        DateWords.dayAndTime(now.assignedAt())
            + (now.assignedBy() == null ? ", by the rule" : ", by " + now.assignedBy()));
    if (now.endedOn() != null) {
      facts.add(now.status().label(), ended(now, now.endedOn()));
    }
    return facts;
  }

  private static Span ended(Assignment now, LocalDate endedOn) {
    var note = now.endedNote();
    var words = new Span(DateWords.day(endedOn) + (note == null ? "" : ": " + note));
    if (now.endedBy() != null) {
      words.add(new Text(". "), new Anchor("desk/reports/" + now.endedBy(), "See what was sent"));
    }
    return words;
  }

  private static Span due(Assignment now, LocalDate today) {
    var due = now.due();
    if (due == null) {
      return new Span("No day is set");
    }
    var words = new Span(DateWords.day(due) + (now.isOpen() ? left(due, today) : ""));
    if (now.isOverdue(today)) {
      words.addClassName("overdue");
    }
    return words;
  }

  private static String left(LocalDate due, LocalDate today) {
    var days = due.toEpochDay() - today.toEpochDay();
    if (days == 0) {
      return ", today";
    }
    var number = Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days";
    return days < 0 ? ", overdue by " + number : ", " + number + " left";
  }
}
