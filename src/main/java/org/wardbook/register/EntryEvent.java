package org.wardbook.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with an entry.
 *
 * @param who null: Wardbook itself
 * @param entry as it was left
 */
public record EntryEvent(
    Instant at, @Nullable String who, Kind kind, @Nullable String note, EntryDraft entry) {

  public enum Kind {
    ADDED("Added"),
    CHANGED("Changed"),
    ENDED("Ended"),
    WITHDRAWN("Withdrawn");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
