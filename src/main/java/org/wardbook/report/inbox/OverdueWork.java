package org.wardbook.report.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.report.DueDays;
import org.wardbook.report.DueItem;
import org.wardbook.report.DueList;
import org.wardbook.report.FallingDue;

/** What should have been done before today, of every kind of work. */
@Component
class OverdueWork implements InboxSource {
  private final DueList due;
  private final Clock clock;

  OverdueWork(DueList due, Clock clock) {
    this.due = due;
    this.clock = clock;
  }

  @Override
  public InboxGroup group() {
    return InboxGroup.OVERDUE;
  }

  @Override
  public int count() {
    return due.count(days(), null, null);
  }

  @Override
  public List<InboxItem> after(InboxPlace place, int most) {
    return due.kinds().stream()
        .flatMap(kind -> after(place, kind, most))
        .sorted(Comparator.comparing(InboxItem::place))
        .limit(most)
        .toList();
  }

  /** What is left of the day of the place, and enough of what is later. */
  private Stream<InboxItem> after(InboxPlace place, FallingDue kind, int most) {
    return dayOf(place)
        .map(
            day ->
                Stream.concat(
                    list(DueDays.only(day), kind, Integer.MAX_VALUE),
                    list(new DueDays(day.plusDays(1), yesterday()), kind, most)))
        .orElseGet(() -> list(days(), kind, most))
        .filter(item -> item.place().compareTo(place) > 0);
  }

  private Stream<InboxItem> list(DueDays days, FallingDue kind, int most) {
    return due.list(days, kind, null, most).stream().map(item -> item(item, kind));
  }

  /** Empty for the beginning, and for what only somebody typed. */
  private Optional<LocalDate> dayOf(InboxPlace place) {
    try {
      return Optional.of(LocalDate.parse(place.since())).filter(day -> !day.isAfter(yesterday()));
    } catch (DateTimeParseException nowhere) {
      return Optional.empty();
    }
  }

  private DueDays days() {
    return new DueDays(null, yesterday());
  }

  private LocalDate yesterday() {
    return London.dayOf(clock.instant()).minusDays(1);
  }

  /** One report can be in two kinds on the same day; “!” comes before all that numbers are of. */
  private static InboxItem item(DueItem item, FallingDue kind) {
    return new InboxItem(
        new InboxPlace(item.due().toString(), item.number() + "!" + kind.key()),
        item.number(),
        "desk/reports/" + item.report(),
        item.what() + (item.who() == null ? "" : ", with " + item.who()),
        null,
        null);
  }
}
