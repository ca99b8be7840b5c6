package org.wardbook.plan;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;

/** The quarters of a plan year (practice §7). */
public enum Quarter {
  FIRST("Quarter 1, April to June", Month.JUNE),
  SECOND("Quarter 2, July to September", Month.SEPTEMBER),
  THIRD("Quarter 3, October to December", Month.DECEMBER),
  FOURTH("Quarter 4, January to March", Month.MARCH);

  private final String label;
  private final Month last;

  Quarter(String label, Month last) {
    this.label = label;
    this.last = last;
  }

  public String label() {
    return label;
  }

  /** Its last day, in the plan year that starts in {@code firstYear}. */
  public LocalDate endsOn(int firstYear) {
    int year = this == FOURTH ? firstYear + 1 : firstYear;
    return LocalDate.of(year, last, last.length(false));
  }

  /** The quarter that the day lies in. */
  public static Quarter of(LocalDate day) {
    int monthsIn = (day.getMonthValue() + 8) % 12;
    return values()[monthsIn / 3];
  }

  static List<Milestone> milestones(int firstYear) {
    return Arrays.stream(values())
        .map(one -> new Milestone(one.label, "", one.endsOn(firstYear), null, null, false, null))
        .toList();
  }
}
