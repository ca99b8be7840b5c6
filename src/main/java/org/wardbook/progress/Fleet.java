package org.wardbook.progress;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wardbook.register.RegisterEntry;

/** How many units there are, and which. */
final class Fleet {
  private final MeasureOnDay measure;
  private final List<RegisterEntry> listed;

  Fleet(MeasureOnDay measure) {
    this.measure = measure;
    this.listed =
        measure.known().registers().of(measure.parameters().getOrDefault("register", "cctv-unit"));
  }

  boolean isUnset() {
    return listed.isEmpty();
  }

  Set<String> on(LocalDate day) {
    var ids = new HashSet<String>();
    listed.stream().filter(unit -> unit.isValidOn(day)).forEach(unit -> ids.add(unit.id()));
    return ids;
  }

  /** The plan's own number, where the CSU has set none. */
  int printed() {
    return measure.measure().requiredNumber("fleet");
  }

  String name(String unit) {
    return listed.stream()
        .filter(entry -> entry.id().equals(unit))
        .map(RegisterEntry::name)
        .findFirst()
        .orElse(unit);
  }
}
