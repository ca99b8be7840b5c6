package org.wardbook.report.inbox;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.report.DueDays;
import org.wardbook.report.DueItem;
import org.wardbook.report.DueList;

/** What should have been done before today, of every kind of work. */
@Component
class OverdueWork implements InboxSource {
  /** The page of what falls due has all of them, by kind and agency. */
  private static final int MOST = 1000;

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
    var enough = place.equals(InboxPlace.BEGINNING) ? most : MOST;
    return due.list(days(), null, null, enough).stream()
        .map(OverdueWork::item)
        .filter(item -> item.place().compareTo(place) > 0)
        .limit(most)
        .toList();
  }

  private DueDays days() {
    return DueDays.before(London.dayOf(clock.instant()));
  }

  private static InboxItem item(DueItem item) {
    return new InboxItem(
        new InboxPlace(item.due().toString(), item.number()),
        item.number(),
        "desk/reports/" + item.report(),
        item.what() + (item.who() == null ? "" : ", with " + item.who()),
        null,
        null);
  }
}
