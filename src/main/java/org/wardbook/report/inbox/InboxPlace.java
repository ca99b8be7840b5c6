package org.wardbook.report.inbox;

import java.util.Comparator;
import java.util.Optional;

/**
 * A place in a group, oldest first: what a page goes on after. It is found by an index however far
 * it is from the beginning.
 *
 * @param since an instant or a day, as text that is in the order of time
 * @param id what tells those of the same time apart
 */
public record InboxPlace(String since, String id) implements Comparable<InboxPlace> {
  /** Before everything. */
  public static final InboxPlace BEGINNING = new InboxPlace("", "");

  private static final Comparator<InboxPlace> ORDER =
      Comparator.comparing(InboxPlace::since).thenComparing(InboxPlace::id);

  /** As it stands in an address. */
  public String text() {
    return since + "~" + id;
  }

  /** Empty for what is no place. */
  public static Optional<InboxPlace> of(String text) {
    var parts = text.split("~", 2);
    return parts.length == 2 && parts[0].length() <= 30 && parts[1].length() <= 120
        ? Optional.of(new InboxPlace(parts[0], parts[1]))
        : Optional.empty();
  }

  @Override
  public int compareTo(InboxPlace other) {
    return ORDER.compare(this, other);
  }
}
