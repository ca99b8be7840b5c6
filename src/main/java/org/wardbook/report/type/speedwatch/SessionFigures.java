package org.wardbook.report.type.speedwatch;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What people report of a session (practice §1.5); null where it is not known. The same as {@code
 * figures.ts}; {@code example-figures.json} beside it holds the two together.
 *
 * @param volunteerMinutes people times duration
 * @param atOrAbove vehicles at the threshold or above it; all that were recorded where none is set
 * @param share of those that passed: 28.4%; — when they were not counted, which is not 100%
 * @param meanTenths of the recorded ones, in tenths of a mile per hour; says nothing of the traffic
 * @param bands up to the fastest
 * @param percentile85 such as {@code 33 mph, of 141 vehicles}, or why there is none
 */
public record SessionFigures(
    @Nullable Long minutes,
    long people,
    @Nullable Long volunteerMinutes,
    @Nullable Long passed,
    int atOrAbove,
    String share,
    @Nullable Long meanTenths,
    @Nullable Integer fastest,
    List<Band> bands,
    String percentile85) {

  /** Below this many speeds the 85th percentile says too little: practice §1.5. */
  private static final long ENOUGH = 100;

  private static final int LAST_BAND = 80;

  /**
   * Recorded vehicles from one speed to another.
   *
   * @param to included; null for any speed above
   */
  public record Band(int from, @Nullable Integer to, long count) {}

  /**
   * Reckons them.
   *
   * @param threshold the speed from which vehicles are recorded; null when none is set
   */
  public static SessionFigures of(JsonNode answers, @Nullable Integer threshold) {
    int from = threshold == null ? 0 : threshold;
    int[] speeds =
        answers
            .path("vehicles")
            .valueStream()
            .map(vehicle -> vehicle.path("speed"))
            .filter(speed -> speed.isNumber() && speed.intValue() >= from)
            .mapToInt(JsonNode::intValue)
            .toArray();
    long people =
        answers.path("team").valueStream().map(one -> one.path("person")).distinct().count();
    Long minutes = minutes(answers);
    Long passed =
        answers.path("countedAll").booleanValue(false) && answers.path("passed").isNumber()
            ? answers.path("passed").longValue()
            : null;
    Integer fastest = speeds.length == 0 ? null : IntStream.of(speeds).max().orElseThrow();
    long sum = IntStream.of(speeds).asLongStream().sum();
    return new SessionFigures(
        minutes,
        people,
        minutes == null ? null : people * minutes,
        passed,
        speeds.length,
        share(speeds.length, passed),
        speeds.length == 0 ? null : rounded(10 * sum, speeds.length),
        fastest,
        fastest == null ? List.of() : bands(speeds, firstBand(answers, threshold), fastest),
        percentile85(answers, passed, threshold));
  }

  /** Tenths as people read them: 384 is 38.4. */
  public static String tenths(long value) {
    return value / 10 + "." + value % 10;
  }

  private static String share(int recorded, @Nullable Long passed) {
    if (passed == null || passed == 0) {
      return "—";
    }
    return recorded > passed
        ? "More were recorded than passed. Check both numbers."
        : tenths(rounded(1000L * recorded, passed)) + "%";
  }

  private static int firstBand(JsonNode answers, @Nullable Integer threshold) {
    return threshold == null
        ? SpeedLimit.of(answers.path("limit").asString("")).map(SpeedLimit::mph).orElse(0)
        : threshold;
  }

  /** 35-39, 40-49, 50-59 and so on at a limit of 30; the last one is open. */
  private static List<Band> bands(int[] speeds, int first, int fastest) {
    List<Band> bands = new ArrayList<>();
    for (int from = first; from <= fastest && from <= LAST_BAND; from = from / 10 * 10 + 10) {
      int low = from;
      int high = from < LAST_BAND ? from / 10 * 10 + 9 : Integer.MAX_VALUE;
      long count = IntStream.of(speeds).filter(speed -> speed >= low && speed <= high).count();
      bands.add(new Band(from, high == Integer.MAX_VALUE ? null : high, count));
    }
    return bands;
  }

  /** Of the traffic, so only where every speed is known: nearest rank, practice §1.5. */
  private static String percentile85(
      JsonNode answers, @Nullable Long passed, @Nullable Integer threshold) {
    List<JsonNode> counts =
        answers
            .path("speedCounts")
            .valueStream()
            .sorted(Comparator.comparingLong(row -> row.path("mph").asLong(0)))
            .toList();
    long all = counts.stream().mapToLong(row -> row.path("count").asLong(0)).sum();
    boolean isFull = answers.path("allSpeedsRecorded").booleanValue(false);
    if (!isFull || (passed != null && passed != all)) {
      return threshold == null
          ? "not available: not all speeds were recorded"
          : "not available: only speeds at or above " + threshold + " were recorded";
    }
    if (all < ENOUGH) {
      return "not available: " + all + " vehicles are too few, it takes " + ENOUGH;
    }
    long rank = (85 * all + 99) / 100;
    long reached = 0;
    for (JsonNode row : counts) {
      reached += row.path("count").asLong(0);
      if (reached >= rank) {
        return row.path("mph").asLong(0) + " mph, of " + all + " vehicles";
      }
    }
    throw new IllegalStateException("The rank is within the sample");
  }

  private static @Nullable Long minutes(JsonNode answers) {
    try {
      Instant start = Instant.parse(answers.path("startedAt").asString(""));
      Instant end = Instant.parse(answers.path("endedAt").asString(""));
      return end.isBefore(start) ? null : Duration.between(start, end).toMinutes();
    } catch (DateTimeParseException notEnded) {
      return null;
    }
  }

  /** Half up, in whole numbers alone. */
  private static long rounded(long dividend, long divisor) {
    return (2 * dividend + divisor) / (2 * divisor);
  }
}
