package org.wardbook.rescue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rescue file holds, before anything of it is imported.
 *
 * @param account the username whose reports these are
 * @param author their name here; null when there is no such account
 * @param unfinished what was begun on the phone and not saved
 * @param damage what is wrong with the rest of the file; null when it is whole
 */
public record RescueContents(
    String account,
    @Nullable String author,
    @Nullable Instant exportedAt,
    List<Found> reports,
    List<Found> unfinished,
    int photos,
    @Nullable String damage) {
  public RescueContents {
    reports = List.copyOf(reports);
    unfinished = List.copyOf(unfinished);
  }

  /**
   * @param type the title of its form
   * @param said what the phone was told when it could not send it; null when it only waited
   */
  public record Found(
      UUID id, String type, @Nullable Instant observedAt, int photos, @Nullable String said) {
    Found withAnotherPhoto() {
      return new Found(id, type, observedAt, photos + 1, said);
    }
  }
}
