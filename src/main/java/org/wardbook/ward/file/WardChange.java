package org.wardbook.ward.file;

import java.util.List;

/**
 * What a file changes of a ward.
 *
 * @param code in the file; of a ward that goes, the one of today
 * @param details each in a sentence
 */
public record WardChange(Kind kind, String code, String name, List<String> details) {
  public WardChange {
    details = List.copyOf(details);
  }

  /** The first that fits says most. */
  public enum Kind {
    ADDED("New"),
    REMOVED("Goes"),
    MOVED("Other boundary"),
    RECODED("Other code"),
    RENAMED("Other name");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
