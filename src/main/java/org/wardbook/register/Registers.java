package org.wardbook.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All registers as they stand, entries that are no longer valid included: a report is judged by the
 * day on which it was observed. What nobody has set is an empty register, and is said to be unset.
 *
 * @param byKey the entries by the key of their register, such as {@code speedwatch-site}
 */
public record Registers(Map<String, List<RegisterEntry>> byKey) {
  public static final Registers NONE = new Registers(Map.of());

  public Registers {
    byKey = Map.copyOf(byKey);
  }

  /** Every entry of a register, valid or not; empty for one that was never set. */
  public List<RegisterEntry> of(String register) {
    return byKey.getOrDefault(register, List.of());
  }

  /** The entries that are valid on this day. */
  public List<RegisterEntry> validOn(String register, LocalDate day) {
    return of(register).stream().filter(entry -> entry.isValidOn(day)).toList();
  }

  public Optional<RegisterEntry> find(String register, String id) {
    return of(register).stream().filter(entry -> entry.id().equals(id)).findFirst();
  }
}
