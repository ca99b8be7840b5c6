package org.wardbook.progress;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wardbook.register.RegisterEntry;

/**
 * The wards in which work counts, where the plan asks for priority wards. The plan names none: the
 * CSU's dated list does, theme by theme (oddity O-PRIORITY-WARDS-UNDEFINED).
 */
record PriorityWards(MeasureOnDay measure, String register, Set<String> themes) {

  /** Those that the measure asks for, if it does. */
  static Optional<PriorityWards> asked(MeasureOnDay measure) {
    return Optional.ofNullable(measure.parameter("within"))
        .map(
            register ->
                new PriorityWards(
                    measure,
                    register,
                    Set.of(measure.measure().parameters().getOrDefault("themes", "").split(" "))));
  }

  String rule() {
    return "Only work in wards that were priority wards on its day counts.";
  }

  /** Whether the list had no such ward in the plan year so far. */
  boolean areUnset() {
    return measure.listed(register).stream().noneMatch(this::isAsked);
  }

  /** Why a report does not count: its ward was none of them on its day. */
  Optional<String> refusal(Evidence one) {
    String ward = one.report().ward();
    if (ward == null) {
      return Optional.of("It names no ward.");
    }
    boolean priority =
        measure.known().registers().validOn(register, one.observedOn()).stream()
            .anyMatch(entry -> isAsked(entry) && Area.wardOf(entry).equals(ward));
    return priority
        ? Optional.empty()
        : Optional.of(
            "%s was not a priority ward on %s."
                .formatted(measure.known().wardName(ward), Words.day(one.observedOn())));
  }

  private boolean isAsked(RegisterEntry entry) {
    return Area.isOfTheme(entry, themes);
  }

  Reckoning unset(List<Evidence> evidence) {
    return Unset.reckon(register, evidence);
  }
}
