package org.wardbook.report.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.report.ReportChanged;
import org.wardbook.report.ReportReceived;

/** Everything that waits for the CSU. */
@Service
@Transactional(readOnly = true)
public class Inbox {
  /** What becomes overdue or is changed without a report being told of is seen after so long. */
  private static final Duration REMEMBERED = Duration.ofSeconds(30);

  private final List<InboxSource> sources;
  private final Clock clock;
  private final AtomicLong changes = new AtomicLong();
  private volatile @Nullable Counted latest;

  Inbox(List<InboxSource> sources, Clock clock) {
    this.sources = List.copyOf(sources);
    this.clock = clock;
  }

  /** How many wait in each group; counted once for all who look at the same time. */
  public Map<InboxGroup, Integer> counts(Person reader) {
    refuseOthers(reader);
    var known = latest;
    var now = clock.instant();
    if (known != null
        && known.changesBefore() == changes.get()
        && now.isBefore(known.at().plus(REMEMBERED))
        && !now.isBefore(known.at())) {
      return known.counts();
    }
    var before = changes.get();
    Map<InboxGroup, Integer> counts = new EnumMap<>(InboxGroup.class);
    for (var group : InboxGroup.values()) {
      counts.put(group, 0);
    }
    sources.forEach(source -> counts.merge(source.group(), source.count(), Integer::sum));
    latest = new Counted(before, now, Map.copyOf(counts));
    return counts;
  }

  /** What waits in a group after this place, oldest first, at most so many. */
  public List<InboxItem> after(InboxGroup group, InboxPlace place, int most, Person reader) {
    refuseOthers(reader);
    List<InboxItem> items = new ArrayList<>();
    sources.stream()
        .filter(source -> source.group() == group)
        .forEach(source -> items.addAll(source.after(place, most)));
    items.sort(Comparator.comparing(InboxItem::place));
    return items.stream().limit(most).toList();
  }

  private static void refuseOthers(Person reader) {
    if (reader.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU has an inbox.");
    }
  }

  /** Before open pages hear of it and ask. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(ReportReceived received) {
    changes.incrementAndGet();
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(ReportChanged changed) {
    changes.incrementAndGet();
  }

  private record Counted(long changesBefore, Instant at, Map<InboxGroup, Integer> counts) {}
}
