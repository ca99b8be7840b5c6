package org.wardbook.report.type.flytip.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.wardbook.base.London;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.WardPart;
import org.wardbook.base.ui.WardSection;
import org.wardbook.report.type.flytip.OpenFlyTips;
import org.wardbook.report.type.flytip.OpenFlyTips.OpenFlyTip;

/** The fly-tips of a ward that nobody has cleared, and what falls due. */
@org.springframework.stereotype.Component
final class FlyTipsOfWard implements WardPart {
  private static final int MOST = 8;

  private final OpenFlyTips flyTips;
  private final Clock clock;

  FlyTipsOfWard(OpenFlyTips flyTips, Clock clock) {
    this.flyTips = flyTips;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Optional<Component> of(String ward) {
    var today = London.dayOf(clock.instant());
    var number = flyTips.number(ward, today);
    var part = new WardSection("Open fly-tips");
    if (number.open() == 0) {
      return Optional.of(part.say("No fly-tip on public land waits to be cleared."));
    }
    var late =
        number.late() == 0
            ? "none overdue"
            : String.format(Locale.UK, "%,d overdue", number.late());
    part.say(String.format(Locale.UK, "%,d open, %s.", number.open(), late));
    for (var tip : flyTips.first(ward, MOST)) {
      var place = tip.place() == null ? "" : ". " + tip.place();
      part.line(
          new Anchor("desk/reports/" + tip.report(), tip.reference()), due(tip, today) + place);
    }
    if (number.open() > MOST) {
      part.link("desk/due", "All that falls due");
    }
    return Optional.of(part);
  }

  private static String due(OpenFlyTip tip, LocalDate today) {
    var day = DateWords.day(tip.due());
    return tip.due().isBefore(today) ? "✖ Past due since " + day : "Due on " + day;
  }
}
