package org.wardbook.progress;

import org.wardbook.plan.Judgement;

/**
 * How a measure stands, always shown as a symbol and a word, never by colour alone. Practice §7:
 * green is met or on track, amber is behind, red is well behind or late, grey is without target or
 * data.
 */
public enum MeasureStatus {
  MET("met", "✔", "Met"),
  ON_TRACK("on-track", "↗", "On track"),
  BEHIND("behind", "▲", "Behind"),
  WELL_BEHIND("well-behind", "▼", "Well behind"),
  LATE("late", "✖", "Late"),
  NO_TARGET("no-target", "○", "No target (monitored)"),
  WAITING_FOR_DATA("waiting-for-data", "…", "Waiting for data"),
  /** Outside the desk, of fewer than 5 people: even the status would tell how many. */
  NOT_SHOWN("not-shown", "–", "Not shown");

  private final String key;
  private final String symbol;
  private final String word;

  MeasureStatus(String key, String symbol, String word) {
    this.key = key;
    this.symbol = symbol;
    this.word = word;
  }

  /** Kebab-case, as the API gives it. */
  public String key() {
    return key;
  }

  public String symbol() {
    return symbol;
  }

  public String word() {
    return word;
  }

  static MeasureStatus of(Judgement judgement) {
    return switch (judgement) {
      case MET -> MET;
      case ON_TRACK -> ON_TRACK;
      case BEHIND -> BEHIND;
      case WELL_BEHIND -> WELL_BEHIND;
      case LATE -> LATE;
    };
  }
}
