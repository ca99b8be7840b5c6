package org.wardbook.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A correction that its author made from an older version, beside what the report says by now.
 *
 * @param contentHash what it is known by
 * @param savedAt when it was saved, by the phone's clock
 * @param canMix whether it can be taken over in part: both are answers to the same form
 * @param differences in the order of the form; empty when it says nothing else than the report
 */
public record StaleCorrection(
    String contentHash,
    Instant receivedAt,
    Instant savedAt,
    int definitionVersion,
    boolean canMix,
    List<Difference> differences) {
  /** Keys of what every report has beside its answers. */
  public static final String OBSERVED_AT = "observedAt";

  public static final String LOCATION = "location";
  public static final String PHOTOS = "photos";

  public Set<String> keys() {
    return differences.stream().map(Difference::key).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * One thing in which both differ; null where one of them says nothing.
   *
   * @param key of a field, or one of the keys above
   * @param before what the version said that the correction was made from
   * @param now what the report says
   * @param phone what the correction says
   * @param restricted about identifiable people or vehicles: not told here
   */
  public record Difference(
      String key,
      @Nullable JsonNode before,
      @Nullable JsonNode now,
      @Nullable JsonNode phone,
      boolean restricted) {}
}
