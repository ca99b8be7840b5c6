package org.wardbook.progress;

import java.util.UUID;
import org.wardbook.report.Report;

/**
 * A report that could have been part of a measure's figure and is not.
 *
 * @param because why, in plain words
 * @param waiting whether it still counts once the CSU has reviewed it
 */
public record NotCounted(UUID reportId, String reference, String because, boolean waiting) {
  static NotCounted of(Report report, String because) {
    return new NotCounted(report.id(), report.reference(), because, false);
  }

  static NotCounted waiting(Report report, String because) {
    return new NotCounted(report.id(), report.reference(), because, true);
  }
}
