package org.wardbook.report.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why something waits for the CSU, in the order in which it is best looked at. */
public enum InboxGroup {
  ANSWERED("Answered", "Their authors have answered your question, or corrected the report."),
  RECEIVED("Received", "Nothing is odd about them: they only wait for your look."),
  WARNINGS("With warnings", "Something about them is odd; it is said beside each."),
  NEEDS_INFORMATION("Question asked", "They wait for an answer of their authors."),
  DUPLICATES("Possible duplicates", "Open fly-tips that two people reported near each other."),
  CONFLICTS("Conflicts", "Two reports, or two versions of one, that can’t both be true."),
  SAID_DONE(
      "Said to be done",
      "Somebody says that it is done. Note the clearance, complete the tasks, or assign it again."),
  OVERDUE("Overdue", "What should have been done before today.");

  private final String label;
  private final String explanation;

  InboxGroup(String label, String explanation) {
    this.label = label;
    this.explanation = explanation;
  }

  public String label() {
    return label;
  }

  public String explanation() {
    return explanation;
  }

  /** The stable name in addresses, e.g. {@code needs-information}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<InboxGroup> of(String key) {
    return Arrays.stream(values()).filter(group -> group.key().equals(key)).findFirst();
  }

  /** Whether what waits are reports that can be decided on together. */
  public boolean isDecidable() {
    return switch (this) {
      case ANSWERED, RECEIVED, WARNINGS, NEEDS_INFORMATION -> true;
      case DUPLICATES, CONFLICTS, SAID_DONE, OVERDUE -> false;
    };
  }
}
