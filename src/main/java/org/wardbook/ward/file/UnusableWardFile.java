package org.wardbook.ward.file;

import java.util.ArrayList;
import java.util.List;

/** A file from which no boundaries can be taken, with everything that is wrong in plain words. */
public final class UnusableWardFile extends Exception {
  private static final int MOST_LISTED = 20;

  private final transient List<String> problems;

  UnusableWardFile(String problem) {
    this(List.of(problem));
  }

  UnusableWardFile(List<String> problems) {
    super(problems.getFirst());
    this.problems = List.copyOf(problems);
  }

  /** The first of them, and how many more there are. */
  public List<String> problems() {
    if (problems.size() <= MOST_LISTED) {
      return problems;
    }
    var listed = new ArrayList<>(problems.subList(0, MOST_LISTED));
    listed.add("… and " + (problems.size() - MOST_LISTED) + " more.");
    return listed;
  }
}
