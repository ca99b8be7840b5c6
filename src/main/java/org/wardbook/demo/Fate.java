package org.wardbook.demo;

import java.time.Duration;

/** What has become of a sample report at the desk. */
enum Fate {
  CLEARED_IN_TIME,
  CLEARED_LATE,
  /** Accepted, not cleared: late when it was seen more than seven days ago. */
  OPEN,
  /** A volunteer's, which nobody looked at yet. */
  WAITING,
  QUESTION_ASKED,
  DUPLICATE,
  NOT_ACCEPTED;

  private static final Fate[] OLDER = {
    CLEARED_IN_TIME,
    CLEARED_IN_TIME,
    CLEARED_IN_TIME,
    CLEARED_LATE,
    CLEARED_IN_TIME,
    DUPLICATE,
    CLEARED_IN_TIME,
    CLEARED_IN_TIME,
    NOT_ACCEPTED,
    CLEARED_IN_TIME,
    CLEARED_IN_TIME,
    OPEN
  };

  private static final Fate[] RECENT = {
    OPEN, WAITING, CLEARED_IN_TIME, QUESTION_ASKED, OPEN, WAITING, OPEN, DUPLICATE
  };

  static Fate ofOlder(int number) {
    return OLDER[number % OLDER.length];
  }

  static Fate ofRecent(int number) {
    return RECENT[number % RECENT.length];
  }

  boolean isCleared() {
    return this == CLEARED_IN_TIME || this == CLEARED_LATE;
  }

  /** One to six days, or nine to thirteen. */
  Duration untilCleared(int number) {
    return this == CLEARED_LATE ? Duration.ofDays(9 + number % 5) : Duration.ofDays(1 + number % 6);
  }

  boolean isDecidedByTheCsu() {
    return this != WAITING;
  }
}
