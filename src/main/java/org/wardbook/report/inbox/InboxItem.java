package org.wardbook.report.inbox;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.report.Report;

/**
 * Something that waits for the CSU.
 *
 * @param name what people call it, such as a reference
 * @param href where it is worked on, relative to the desk's own address
 * @param why why it waits, in words; empty where the report says it
 * @param since since when, in words, where that is not the time of the place
 * @param report when it is one that can be decided on here
 */
public record InboxItem(
    InboxPlace place,
    String name,
    String href,
    String why,
    @Nullable String since,
    @Nullable Report report) {

  public static InboxItem of(InboxPlace place, Report report, String why) {
    return new InboxItem(
        place, report.reference(), "desk/reports/" + report.id(), why, null, report);
  }

  /** The id of its report, where it is one that can be decided on. */
  public Optional<UUID> reportId() {
    return Optional.ofNullable(report).map(Report::id);
  }
}
