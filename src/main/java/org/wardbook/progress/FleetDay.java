package org.wardbook.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.wardbook.report.UsePeriod;

/**
 * The units of a fleet in use on a day. One that is moved within the day is in use once; one that
 * is taken down is not in use on that day any more.
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
    this.size = fleet.isUnset() ? Math.max(fleet.printed(), deployed().size()) : units.size();
  }

  Set<String> deployed() {
    var units = new TreeSet<String>();
    uses.forEach(use -> units.add(use.thing()));
    return units;
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
    var said = new ArrayList<String>();
    for (var use : own) {
      String name = fleet.name(use.thing());
      boolean inOrder = isInOrder(use);
      said.add(
          inOrder
              ? "%s, since %s.".formatted(name, Words.day(use.from()))
              : "%s, since %s, not in order: %s."
                  .formatted(name, Words.day(use.from()), withoutStop(use.lacking())));
    }
    return String.join(" ", said);
  }

  private static String withoutStop(String text) {
    String said = text.isBlank() ? "not said what is missing" : text;
    return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
  }

  String words() {
    return Words.day(day);
  }

  private boolean covers(UsePeriod use) {
    return !use.from().isAfter(day) && (use.until() == null || day.isBefore(use.until()));
  }

  private boolean isInOrder(UsePeriod use) {
    var from = use.compliantFrom();
    var until = use.compliantUntil();
    return from != null && !from.isAfter(day) && (until == null || day.isBefore(until));
  }
}
