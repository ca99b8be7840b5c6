package org.wardbook.report.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.springframework.stereotype.Component;
import org.wardbook.base.ui.Facts;
import org.wardbook.map.DistrictOutline;
import org.wardbook.report.Location;
import org.wardbook.report.Report;

/** Where it is: on a map, and all of that in words too. */
@Component
final class LocationPart {
  private final DistrictOutline district;
  private final ReportWords words;

  LocationPart(DistrictOutline district, ReportWords words) {
    this.district = district;
    this.words = words;
  }

  Section show(Report report) {
    var part = new Section(new H2("Where"));
    part.addClassName("panel");
    var location = report.location();
    if (location == null) {
      part.add(new Paragraph("The report gives no place."));
      return part;
    }
    if (report.ward() == null) {
      var outside =
          new Paragraph("The pin is outside the district, so no ward counts this report.");
      outside.addClassName("notice");
      part.add(outside);
    }
    var map = district.make("Where " + report.reference() + " is");
    map.addClassName("location-map");
    map.setValue(location.point().lat(), location.point().lon());
    part.add(map, facts(report, location));
    return part;
  }

  private Facts facts(Report report, Location location) {
    var facts = new Facts().add("Ward", words.ward(report));
    if (!words.place(report).isEmpty()) {
      facts.add("Place", words.place(report));
    }
    return facts
        .add("Latitude, longitude", location.point().inWords())
        .add("How it was found", ReportWords.howFound(location));
  }
}
