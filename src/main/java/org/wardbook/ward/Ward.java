package org.wardbook.ward;

import java.util.List;

/** A ward with its outline, one closed ring: the last point repeats the first. */
public record Ward(String code, String name, List<MicroPoint> outline) {
  public Ward {
    outline = List.copyOf(outline);
    if (outline.size() < 4 || !outline.getFirst().equals(outline.getLast())) {
      throw new IllegalArgumentException("The outline of " + code + " is not closed");
    }
  }
}
