package org.wardbook.report;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reports to find. An empty set and a null mean "any".
 *
 * @param wards ward codes
 * @param agencies keys of the agencies that have it to do, or did it
 * @param from observed at this instant or later
 * @param to observed before this instant
 * @param author id of the person who sent them
 */
public record ReportFilter(
    Set<String> types,
    Set<String> wards,
    Set<ReportState> states,
    Set<String> agencies,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable UUID author) {
  public static final ReportFilter ALL =
      new ReportFilter(Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);

  public ReportFilter {
    types = Set.copyOf(types);
    wards = Set.copyOf(wards);
    states = Set.copyOf(states);
    agencies = Set.copyOf(agencies);
  }

  public ReportFilter ofTypes(Set<String> wanted) {
    return new ReportFilter(wanted, wards, states, agencies, from, to, author);
  }

  public ReportFilter inWards(Set<String> wanted) {
    return new ReportFilter(types, wanted, states, agencies, from, to, author);
  }

  public ReportFilter inStates(Set<ReportState> wanted) {
    return new ReportFilter(types, wards, wanted, agencies, from, to, author);
  }

  public ReportFilter between(@Nullable Instant first, @Nullable Instant end) {
    return new ReportFilter(types, wards, states, agencies, first, end, author);
  }

  public ReportFilter by(UUID person) {
    return new ReportFilter(types, wards, states, agencies, from, to, person);
  }

  public ReportFilter ofAgencies(Set<String> wanted) {
    return new ReportFilter(types, wards, states, wanted, from, to, author);
  }

  /** What it lets through of one type in one state; empty where that is nothing. */
  public Optional<ReportFilter> only(String type, ReportState state) {
    return letsThrough(type) && (states.isEmpty() || states.contains(state))
        ? Optional.of(ofTypes(Set.of(type)).inStates(Set.of(state)))
        : Optional.empty();
  }

  public boolean letsThrough(String type) {
    return types.isEmpty() || types.contains(type);
  }

  /** Whether reports of every type, ward, state and agency match. */
  boolean isOfEveryKind() {
    return types.isEmpty() && wards.isEmpty() && states.isEmpty() && agencies.isEmpty();
  }
}
