package org.wardbook.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.report.ClockReading;
import org.wardbook.report.ReportInShort;

/**
 * What makes one report count for the same as another in a measure: the key of {@code plan_tally}.
 *
 * @param area empty for the whole district, else the code of the ward, or {@link #NO_WARD}
 * @param place a name, or the code of a ward; empty where the measure counts no places
 * @param variety empty where the measure looks at none
 * @param apart why no clock runs; empty when one does or none is read
 * @param startedOn the day of the clock; empty where none is read
 * @param only the report, where each is looked at by itself; empty otherwise
 */
record Shape(
    String measure,
    String area,
    String type,
    String observedOn,
    String amount,
    String place,
    boolean placeIsWard,
    boolean met,
    String variety,
    String apart,
    String startedOn,
    String stoppedOn,
    String only) {
  static final String DISTRICT = "";
  static final String NO_WARD = "-";

  /** The first instants of days, which come a thousand times in one look. */
  private static final Map<String, Instant> STARTS = new ConcurrentHashMap<>();

  static Shape of(String measure, Evidence one, boolean placeIsWard, boolean byItself) {
    var report = one.report();
    var clock = one.clock();
    return new Shape(
        measure,
        DISTRICT,
        report.type(),
        one.observedOn().toString(),
        one.amount().toPlainString(),
        Objects.requireNonNullElse(one.place(), ""),
        placeIsWard,
        one.met(),
        one.variety(),
        clock == null ? "" : Objects.requireNonNullElse(clock.notEligibleBecause(), ""),
        clock == null ? "" : day(clock.startedAt()),
        clock == null ? "" : day(clock.stoppedAt()),
        byItself ? report.id().toString() : "");
  }

  Shape in(@Nullable String ward) {
    return new Shape(
        measure,
        Objects.requireNonNullElse(ward, NO_WARD),
        type,
        observedOn,
        amount,
        place,
        placeIsWard,
        met,
        variety,
        apart,
        startedOn,
        stoppedOn,
        only);
  }

  /**
   * The reports of this shape as one piece of evidence.
   *
   * @param first the first of them
   */
  Evidence evidence(UUID first, String reference, Instant firstAt, int times, Known known) {
    String ward = area.equals(DISTRICT) || area.equals(NO_WARD) ? null : area;
    return new Evidence(
        ReportInShort.of(first, type, reference, firstAt, ward),
        startedOn.isEmpty()
            ? null
            : new ClockReading(
                apart.isEmpty() ? null : apart,
                startOf(startedOn),
                stoppedOn.isEmpty() ? null : startOf(stoppedOn)),
        new BigDecimal(amount),
        place.isEmpty() ? null : placeIsWard ? known.wardName(place) : place,
        met,
        variety,
        times);
  }

  private static String day(@Nullable Instant instant) {
    return instant == null ? "" : London.dayOf(instant).toString();
  }

  private static Instant startOf(String day) {
    return STARTS.computeIfAbsent(day, text -> London.startOf(LocalDate.parse(text)));
  }
}
