package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.Facts;
import org.wardbook.report.HistoryEntry;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.report.Report;
import org.wardbook.report.ReportHistory;

/** Who did what when, and how the report came in. */
@Component
final class HistoryPart {
  /** What a phone's clock may differ by before it is worth a word. */
  private static final Duration PUNCTUAL = Duration.ofSeconds(5);

  private final ReportHistory history;

  HistoryPart(ReportHistory history) {
    this.history = history;
  }

  Section history(Report report) {
    var list = new OrderedList();
    list.addClassName("history");
    history.of(report.id()).reversed().stream().map(HistoryPart::item).forEach(list::add);
    var part = new Section(new H2("History"), list);
    part.addClassName("panel");
    return part;
  }

  Section receipt(Report report) {
    var facts =
        new Facts()
            .add("Observed", observed(report))
            .add("Saved on the phone", DateWords.toTheSecond(report.savedAt()))
            .add("Received here", DateWords.toTheSecond(report.receivedAt()))
            .add("The phone’s clock", skew(report.clockSkew()))
            .add("By", report.author().displayName() + ", " + report.author().role().label())
            .add("Form", report.type() + ", version " + report.definitionVersion())
            .add("Content", report.contentHash());
    var part = new Section(new H2("How it came in"), facts);
    part.addClassName("panel");
    return part;
  }

  /** The last thing that somebody did, for a notice. */
  String lastChange(Report report) {
    return history.of(report.id()).stream()
        .filter(entry -> entry.event() != Event.RESTRICTED_READ)
        .reduce((earlier, later) -> later)
        .map(entry -> report.reference() + ": " + sentence(entry))
        .orElse(report.reference() + " was changed");
  }

  private static ListItem item(HistoryEntry entry) {
    var when = new Div(DateWords.dayAndTime(entry.at()));
    when.addClassName("when");
    var item = new ListItem(when, new Div(sentence(entry)));
    if (entry.note() != null) {
      var note = new Div(entry.note());
      note.addClassName("note");
      item.add(note);
    }
    return item;
  }

  private static String sentence(HistoryEntry entry) {
    return entry.event().label()
        + " by "
        + Objects.requireNonNullElse(entry.who(), "Wardbook itself");
  }

  private static String observed(Report report) {
    var when = DateWords.dayAndTime(report.observedAt());
    return report.isTimeCorrected()
        ? when
            + ", corrected: the phone said "
            + DateWords.dayAndTime(report.observedAtByPhone())
            + ", and its clock was wrong"
        : when;
  }

  private static String skew(Duration skew) {
    if (skew.abs().compareTo(PUNCTUAL) <= 0) {
      return "Right";
    }
    return DurationWords.of(skew.abs()) + (skew.isNegative() ? " fast" : " slow");
  }
}
