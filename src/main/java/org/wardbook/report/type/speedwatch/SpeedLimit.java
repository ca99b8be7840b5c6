package org.wardbook.report.type.speedwatch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.wardbook.register.RegisterEntry;
import org.wardbook.register.Registers;

/** Those on which Speedwatch works: 50 mph is none, so 57 is no threshold (practice §1.2). */
enum SpeedLimit {
  TWENTY(20),
  THIRTY(30),
  FORTY(40);

  private static final String THRESHOLDS = "speed-threshold";

  private final int mph;

  SpeedLimit(int mph) {
    this.mph = mph;
  }

  int mph() {
    return mph;
  }

  /** The one that was answered; empty for any other. */
  static Optional<SpeedLimit> of(String answer) {
    return Arrays.stream(values())
        .filter(limit -> String.valueOf(limit.mph).equals(answer))
        .findFirst();
  }

  /**
   * From which speed vehicles are recorded on a day, as the force has set it. Of several that are
   * valid the latest holds; empty when none is.
   */
  Optional<Integer> threshold(Registers registers, LocalDate day) {
    return entry(registers, day).map(entry -> entry.values().path("recordFrom").intValue());
  }

  /** The whole entry, with what the police write letters from. */
  Optional<RegisterEntry> entry(Registers registers, LocalDate day) {
    return registers.validOn(THRESHOLDS, day).stream()
        .filter(
            entry ->
                entry.values().path("limit").asInt(0) == mph
                    && entry.values().path("recordFrom").isNumber())
        .sorted(Comparator.comparing(SpeedLimit::start).reversed())
        .findFirst();
  }

  private static LocalDate start(RegisterEntry entry) {
    return entry.from() == null ? LocalDate.MIN : entry.from();
  }
}
