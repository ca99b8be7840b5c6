package org.wardbook.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wardbook.report.UsePeriod;

/**
 * The units of a fleet deployed on a day, in order or not. One that is moved within the day is
 * deployed once; one that is taken down is not deployed on that day any more.
 */
final class FleetDay {
  private final LocalDate day;
  private final List<UsePeriod> uses;
  private final Fleet fleet;
  private final int size;

  FleetDay(LocalDate day, List<UsePeriod> all, Fleet fleet) {
    this.day = day;
    this.fleet = fleet;
    var units = fleet.on(day);
    this.uses =
        all.stream()
            .filter(this::covers)
            .filter(use -> fleet.isUnset() || units.contains(use.thing()))
            .toList();
    this.size =
        fleet.isUnset() ? Math.max(fleet.printed(), things(uses.stream()).size()) : units.size();
  }

  /** Units that a report shows in order: those that count. */
  Set<String> inOrder() {
    return things(uses.stream().filter(this::isInOrder));
  }

  int fleet() {
    return size;
  }

  /** Units that no report shows in order, with what they lack. */
  Map<String, String> notInOrder() {
    var lacking = new TreeMap<String, String>();
    uses.forEach(use -> lacking.put(use.thing(), use.lacking()));
    uses.stream().filter(this::isInOrder).forEach(use -> lacking.remove(use.thing()));
    return lacking;
  }

  List<UsePeriod> usesOf(UUID report) {
    return uses.stream().filter(use -> use.report().equals(report)).toList();
  }

  String howOf(List<UsePeriod> own) {
    return own.stream()
        .map(use -> "%s, since %s.".formatted(fleet.name(use.thing()), Words.day(use.from())))
        .collect(Collectors.joining(" "));
  }

  String lackingOf(List<UsePeriod> own) {
    return own.stream()
        .map(
            use ->
                "%s is deployed but not in order: %s."
                    .formatted(fleet.name(use.thing()), withoutStop(use.lacking())))
        .collect(Collectors.joining(" "));
  }

  private static String withoutStop(String text) {
    String said = text.isBlank() ? "not said what is missing" : text;
    return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
  }

  String words() {
    return Words.day(day);
  }

  private static Set<String> things(Stream<UsePeriod> uses) {
    return uses.map(UsePeriod::thing).collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean covers(UsePeriod use) {
    return !use.from().isAfter(day) && (use.until() == null || day.isBefore(use.until()));
  }

  boolean isInOrder(UsePeriod use) {
    var from = use.compliantFrom();
    var until = use.compliantUntil();
    return from != null && !from.isAfter(day) && (until == null || day.isBefore(until));
  }
}
