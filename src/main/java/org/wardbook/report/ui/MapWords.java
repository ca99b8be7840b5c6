package org.wardbook.report.ui;

import org.springframework.stereotype.Component;
import org.wardbook.base.ui.DateWords;
import org.wardbook.map.MapCluster;
import org.wardbook.map.MapContents;
import org.wardbook.map.MapPin;
import org.wardbook.report.ReportPin;
import org.wardbook.report.ReportsInView;

/** Says what is in view of the map in the words of the desk. */
@Component
final class MapWords {
  private final ReportWords words;

  MapWords(ReportWords words) {
    this.words = words;
  }

  MapContents contents(ReportsInView view) {
    return new MapContents(
        view.clusters().stream()
            .map(
                one ->
                    new MapCluster(
                        one.middle().lat(), one.middle().lon(), one.number(), one.waiting()))
            .toList(),
        view.pins().stream().map(this::pin).toList());
  }

  private MapPin pin(ReportPin pin) {
    return new MapPin(
        pin.reference(),
        FilterChoice.keyOf(pin.state()),
        String.join(
            ", ",
            words.typeTitle(pin.type()),
            StateMark.word(pin.state()),
            pin.ward() == null ? "outside the district" : words.wardName(pin.ward())),
        DateWords.dayAndTime(pin.observedAt()),
        pin.point().lat(),
        pin.point().lon());
  }
}
