package org.wardbook.rescue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of every report of a rescue file. */
public record RescueOutcome(List<Line> lines) {
  public RescueOutcome {
    lines = List.copyOf(lines);
  }

  public long count(Kind kind) {
    return lines.stream().filter(line -> line.kind() == kind).count();
  }

  public int newPhotos() {
    return lines.stream().mapToInt(Line::newPhotos).sum();
  }

  /**
   * @param reference to quote; null when it was refused
   * @param problems why it or a photo was refused, in plain words
   */
  public record Line(
      UUID id,
      String type,
      Kind kind,
      @Nullable String reference,
      int newPhotos,
      List<String> problems) {
    public Line {
      problems = List.copyOf(problems);
    }
  }

  public enum Kind {
    NEW("Imported"),
    CORRECTED("Imported as a correction"),
    HELD("Here already"),
    REFUSED("Not imported");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
