package org.wardbook.report.type.speedwatch.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.HeaderCell;
import org.wardbook.base.ui.ScrollRegion;
import org.wardbook.report.type.speedwatch.Letter;
import org.wardbook.report.type.speedwatch.SessionFigures.Band;
import org.wardbook.report.type.speedwatch.SessionSheet.Vehicle;

/** The tables of a session's sheet, plain ones, so that they print and can be read aloud. */
final class SheetTables {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private SheetTables() {}

  static Div bands(List<Band> bands) {
    var table = table("Miles per hour", "Vehicles");
    bands.forEach(
        band ->
            row(
                table,
                band.to() == null ? band.from() + " and more" : band.from() + "–" + band.to(),
                String.valueOf(band.count())));
    return ScrollRegion.around(table, "Speeds");
  }

  /**
   * The recorded vehicles.
   *
   * @param plates in full by the id of the record; empty to show them masked
   */
  static Div vehicles(List<Vehicle> vehicles, Map<String, String> plates) {
    var table = table("Time", "Speed", "Make", "Colour", "Plate");
    vehicles.forEach(
        vehicle ->
            row(
                table,
                time(vehicle.at()),
                vehicle.speed() + " mph",
                vehicle.make(),
                vehicle.colour(),
                plate(vehicle, plates)));
    return ScrollRegion.around(table, "Recorded vehicles");
  }

  static Div letters(List<Letter> letters) {
    var table = table("Time", "Speed", "Plate", "Why");
    letters.forEach(
        letter ->
            row(
                table,
                time(letter.seenAt()),
                letter.speed() + " mph",
                letter.plate().masked(),
                why(letter)));
    return ScrollRegion.around(table, "Letters of the police");
  }

  /** Of all sessions, each with the way to its page. */
  static Div allLetters(List<Letter> letters) {
    var table = table("Session", "Seen", "Speed", "Limit", "Plate", "Why");
    letters.forEach(
        letter -> {
          var row = table.getBody().addRow();
          row.addDataCell().add(new Anchor("desk/reports/" + letter.report(), letter.reference()));
          Stream.of(
                  DateWords.dayAndTime(letter.seenAt()),
                  letter.speed() + " mph",
                  letter.limit() + " mph",
                  letter.plate().masked(),
                  why(letter))
              .forEach(text -> row.addDataCell().setText(text));
        });
    return ScrollRegion.around(table, "Letters of the police");
  }

  private static String why(Letter letter) {
    return Stream.of(
            letter.again() ? "seen " + letter.times() + " times in 12 months" : "",
            letter.over() ? "far over the limit" : "",
            letter.byHand() ? "by hand" : "")
        .filter(reason -> !reason.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String plate(Vehicle vehicle, Map<String, String> plates) {
    return Objects.requireNonNullElse(
        plates.getOrDefault(vehicle.id(), vehicle.maskedPlate()), "Not to be reported");
  }

  private static String time(@Nullable Instant at) {
    return at == null ? "" : TIME.format(ZonedDateTime.ofInstant(at, London.ZONE));
  }

  private static NativeTable table(String... headings) {
    var table = new NativeTable();
    table.addClassName("ledger");
    var row = table.getHead().addRow();
    for (var heading : headings) {
      row.add(HeaderCell.ofColumn(heading));
    }
    return table;
  }

  private static void row(NativeTable table, String... cells) {
    var row = table.getBody().addRow();
    for (var cell : cells) {
      row.addDataCell().setText(cell);
    }
  }
}
