package org.wardbook.report.type.cctv.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.WardPart;
import org.wardbook.base.ui.WardSection;
import org.wardbook.report.type.cctv.CctvFleet;
import org.wardbook.report.type.cctv.CctvFleet.Stay;

/** The cameras that are in a ward now. */
@org.springframework.stereotype.Component
final class CamerasOfWard implements WardPart {
  private final CctvFleet fleet;

  CamerasOfWard(CctvFleet fleet) {
    this.fleet = fleet;
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public boolean isAside() {
    return true;
  }

  @Override
  public Optional<Component> of(String ward) {
    var part = new WardSection("Cameras there now");
    boolean any = false;
    for (var unit : fleet.units()) {
      var stay = unit.stay();
      if (stay != null && ward.equals(stay.report().ward())) {
        any = true;
        part.line(new Anchor("desk/reports/" + stay.report().id(), unit.name()), words(stay));
      }
    }
    return Optional.of(any ? part : part.say("No camera stands in this ward."));
  }

  private static String words(Stay stay) {
    return "%s, since %s. %s"
        .formatted(
            stay.place(),
            DateWords.day(stay.from()),
            stay.isInOrder() ? "In order." : "✖ Not in order: " + stay.lacking() + ".");
  }
}
