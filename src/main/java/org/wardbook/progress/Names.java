package org.wardbook.progress;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wardbook.register.RegisterEntry;

/** Names that people gave: the same when only capitals and spaces differ. */
final class Names {
  private Names() {}

  static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
  }

  /** The entry that an answer means: by its id, or by its name as somebody wrote it. */
  static Optional<RegisterEntry> find(List<RegisterEntry> entries, String answer) {
    return entries.stream()
        .filter(entry -> entry.id().equals(answer) || plain(entry.name()).equals(plain(answer)))
        .findFirst();
  }
}
