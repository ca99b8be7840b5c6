package org.wardbook.report.type.cctv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.report.UsePeriod;

/**
 * A unit in one place, from the day it was put up to the day it was taken down, which is not part
 * of it: a unit that is moved counts once that day (practice §4).
 */
final class Deployment {
  private final UnitEvent start;
  private final List<UnitEvent> reviews = new ArrayList<>();
  private final List<Outage> outages = new ArrayList<>();
  private @Nullable UnitEvent end;

  Deployment(UnitEvent start, boolean outOfOrder) {
    this.start = start;
    if (outOfOrder) {
      outages.add(new Outage(start.day(), null));
    }
  }

  UnitEvent start() {
    return start;
  }

  @Nullable UnitEvent end() {
    return end;
  }

  void endedBy(UnitEvent event) {
    end = event;
  }

  void reviewedBy(UnitEvent event) {
    reviews.add(event);
  }

  void broke(LocalDate day) {
    outages.add(new Outage(day, null));
  }

  void repaired(LocalDate day) {
    outages.replaceAll(each -> each.until() == null ? new Outage(each.from(), day) : each);
  }

  /** What it lacks on a day for being in order, in plain words; empty when nothing. */
  String lackingOn(LocalDate day) {
    return Stream.of(
            start.has("need") ? null : "no pressing need was given",
            authorisation(day),
            signs(day),
            review(day),
            outages.stream().anyMatch(outage -> outage.contains(day))
                ? "the unit is out of order"
                : null)
        .filter(Objects::nonNull)
        .reduce((one, other) -> one + "; " + other)
        .orElse("");
  }

  /**
   * By when it is to be reviewed, as known on a day. The date that was set last holds, from the day
   * on which it was set.
   */
  @Nullable LocalDate reviewOn(LocalDate day) {
    return papers()
        .filter(event -> event.has("reviewOn") && !event.day().isAfter(day))
        .max(Comparator.comparing(UnitEvent::at))
        .map(event -> event.date("reviewOn"))
        .orElse(null);
  }

  /** The days of it, split where it began or ceased to be in order. */
  List<UsePeriod> periods() {
    var until = end == null ? null : end.day();
    List<UsePeriod> periods = new ArrayList<>();
    var bounds = bounds(until);
    for (int index = 0; index < bounds.size(); index++) {
      var from = bounds.get(index);
      var to = index + 1 < bounds.size() ? bounds.get(index + 1) : until;
      var lacking = lackingOn(from);
      if (!periods.isEmpty() && periods.getLast().lacking().equals(lacking)) {
        from = periods.removeLast().from();
      }
      periods.add(period(from, to, lacking));
    }
    return periods;
  }

  private UsePeriod period(LocalDate from, @Nullable LocalDate to, String lacking) {
    var inOrder = lacking.isEmpty();
    return new UsePeriod(
        start.report(),
        start.unit(),
        from,
        to,
        inOrder ? from : null,
        inOrder ? to : null,
        lacking);
  }

  /** The days from which something may be different. */
  private List<LocalDate> bounds(@Nullable LocalDate until) {
    var from = start.day();
    var days = new TreeSet<LocalDate>();
    var dayAfterReview =
        papers()
            .map(event -> event.date("reviewOn"))
            .filter(Objects::nonNull)
            .map(Deployment::next);
    Stream.of(
            Stream.ofNullable(first("authorisedOn")),
            Stream.ofNullable(first("signsUp")),
            papers().map(UnitEvent::day),
            dayAfterReview,
            outages.stream().flatMap(outage -> Stream.of(outage.from(), outage.until())))
        .flatMap(each -> each)
        .filter(Objects::nonNull)
        .filter(day -> day.isAfter(from) && (until == null || day.isBefore(until)))
        .forEach(days::add);
    days.add(from);
    return List.copyOf(days);
  }

  private static LocalDate next(LocalDate day) {
    return day.plusDays(1);
  }

  private @Nullable String authorisation(LocalDate day) {
    var authorisedOn = first("authorisedOn");
    if (authorisedOn == null || papers().noneMatch(event -> event.has("authorisedBy"))) {
      return "nobody has authorised it";
    }
    return day.isBefore(authorisedOn)
        ? "it was authorised only on " + London.words(authorisedOn)
        : null;
  }

  private @Nullable String signs(LocalDate day) {
    var signsUp = first("signsUp");
    if (signsUp == null) {
      return "no signs are up";
    }
    return day.isBefore(signsUp) ? "the signs went up only on " + London.words(signsUp) : null;
  }

  private @Nullable String review(LocalDate day) {
    var reviewOn = reviewOn(day);
    if (reviewOn == null) {
      return "no review date is set";
    }
    return day.isAfter(reviewOn) ? "it was to be reviewed by " + London.words(reviewOn) : null;
  }

  private @Nullable LocalDate first(String field) {
    return papers()
        .map(event -> event.date(field))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Stream<UnitEvent> papers() {
    return Stream.concat(Stream.of(start), reviews.stream());
  }

  /** Days on which the unit did not work; the one on which it was repaired is none of them. */
  private record Outage(LocalDate from, @Nullable LocalDate until) {
    boolean contains(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
  }
}
