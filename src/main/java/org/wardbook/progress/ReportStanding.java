package org.wardbook.progress;

import java.util.Locale;

/** What a report is to a figure. */
public enum ReportStanding {
  COUNTED,
  /** It may count once the CSU has reviewed it. */
  WAITING,
  NOT_COUNTED;

  /** Kebab-case, as the API gives it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
