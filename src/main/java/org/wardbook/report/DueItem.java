package org.wardbook.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to do by a day.
 *
 * @param report the report that it is shown on
 * @param number what people call it, FT-000231 or EV-000003/2
 * @param what what is to be done, in words
 * @param ward code of the ward, or null outside the district
 * @param who who has to do it, or null while nobody has it
 */
public record DueItem(
    LocalDate due,
    UUID report,
    String number,
    String what,
    @Nullable String ward,
    @Nullable String who) {
  public static final Comparator<DueItem> FIRST_DUE_FIRST =
      Comparator.comparing(DueItem::due).thenComparing(DueItem::number);
}
