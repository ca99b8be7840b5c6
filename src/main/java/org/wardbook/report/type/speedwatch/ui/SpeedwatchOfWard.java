package org.wardbook.report.type.speedwatch.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.wardbook.base.London;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.WardPart;
import org.wardbook.base.ui.WardSection;
import org.wardbook.report.Report;
import org.wardbook.report.WardReports;
import org.wardbook.report.type.speedwatch.SessionFigures;
import org.wardbook.report.type.speedwatch.SessionSheet;

/** The latest speedwatch sessions of a ward, with the share of vehicles over the threshold. */
@org.springframework.stereotype.Component
final class SpeedwatchOfWard implements WardPart {
  private static final int MOST = 5;

  private final WardReports reports;
  private final SessionSheet sheet;

  SpeedwatchOfWard(WardReports reports, SessionSheet sheet) {
    this.reports = reports;
    this.sheet = sheet;
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public boolean isAside() {
    return true;
  }

  @Override
  public Optional<Component> of(String ward) {
    var part = new WardSection("Speedwatch sessions");
    var sessions = reports.latest(ward, "speedwatch-session", MOST);
    if (sessions.isEmpty()) {
      return Optional.of(part.say("No session was held here yet."));
    }
    for (var session : sessions) {
      part.line(new Anchor("desk/reports/" + session.id(), session.reference()), words(session));
    }
    return Optional.of(part);
  }

  private String words(Report session) {
    var threshold = sheet.threshold(session).orElse(null);
    var figures = SessionFigures.of(session.answers(), threshold);
    var over =
        "%d at or above %s"
            .formatted(
                figures.atOrAbove(), threshold == null ? "the threshold" : threshold + " mph");
    var share = figures.passed() == null ? "" : ", " + figures.share() + " of " + figures.passed();
    return "%s: %s%s".formatted(DateWords.day(London.dayOf(session.observedAt())), over, share);
  }
}
