package org.wardbook.report;

import java.util.List;

/**
 * How a table of reports is sorted. Within equal ones the latest observation is first.
 *
 * @param keys for {@link By#TYPE}, {@link By#WARD} and {@link By#AUTHOR} the keys, codes or ids as
 *     the alphabet of their names has them; what is missing comes last
 */
public record ReportOrder(By by, boolean descending, List<String> keys) {
  public static final ReportOrder LATEST_FIRST = new ReportOrder(By.OBSERVED, true, List.of());

  public ReportOrder {
    keys = List.copyOf(keys);
  }

  /** What it is sorted by. */
  public enum By {
    OBSERVED,
    REFERENCE,
    STATE,
    TYPE,
    WARD,
    AUTHOR
  }
}
