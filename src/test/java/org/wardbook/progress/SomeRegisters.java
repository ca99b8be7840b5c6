package org.wardbook.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wardbook.register.RegisterEntry;
import org.wardbook.register.Registers;
import org.wardbook.report.FollowUps;
import org.wardbook.report.UsePeriod;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the CSU has set, of which a test says what it is about. */
final class SomeRegisters {
  private final Map<String, List<RegisterEntry>> entries = new TreeMap<>();
  private List<UsePeriod> uses = List.of();
  private Map<String, FollowUps> followUps = Map.of();

  /** An entry valid on every day. */
  SomeRegisters with(String register, String name, String values) {
    return with(register, name, values, null, null);
  }

  /** An entry of these days, or of all where a day is null. */
  SomeRegisters with(
      String register, String name, String values, @Nullable String from, @Nullable String until) {
    entries
        .computeIfAbsent(register, key -> new ArrayList<>())
        .add(
            new RegisterEntry(
                "id of " + name,
                name,
                (ObjectNode) JsonMapper.shared().readTree(values.replace('\'', '"')),
                day(from),
                day(until)));
    return this;
  }

  SomeRegisters using(List<UsePeriod> periods) {
    uses = periods;
    return this;
  }

  SomeRegisters following(FollowUps counting) {
    followUps = Map.of(counting.type(), counting);
    return this;
  }

  Known known() {
    return new Known(
        new Registers(entries),
        Map.of("cctv-deployment", uses),
        followUps,
        Map.of("W1", "Halstead", "W2", "Hextable", "W3", "Ash"));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
