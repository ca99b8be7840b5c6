package org.wardbook.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.problem.RefusedField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Makes an entry of what somebody entered, or refuses it. */
@Component
class EntryReading {
  private final EntryCheck check;
  private final RegisterWords words;

  EntryReading(EntryCheck check, RegisterWords words) {
    this.check = check;
    this.words = words;
  }

  /**
   * Reads an entry.
   *
   * @param others what the register holds already; the entry itself may be among them
   * @throws Refusal {@code invalid-input} with the fields that can't be used
   */
  RegisterEntry read(
      RegisterDefinition register, String id, EntryDraft raw, List<KeptEntry> others) {
    var draft = tidy(raw);
    refuse(check.problems(register, draft));
    var name =
        register.namedBy() == null
            ? Objects.requireNonNull(draft.name())
            : words.name(register, register.namedBy(), draft.values());
    var entry = new RegisterEntry(id, name, draft.values(), draft.from(), draft.until());
    refuse(ambiguous(register, entry, others));
    return entry;
  }

  private static void refuse(List<RefusedField> problems) {
    if (!problems.isEmpty()) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT, "Nothing was saved: put right what is marked.", problems);
    }
  }

  /** Without blanks around texts, and without what was left empty. */
  private static EntryDraft tidy(EntryDraft raw) {
    var values = raw.values().objectNode();
    raw.values()
        .properties()
        .forEach(
            value -> {
              var tidied = tidy(value.getValue());
              if (!isEmpty(tidied)) {
                values.set(value.getKey(), tidied);
              }
            });
    var name = raw.name() == null ? null : raw.name().strip().replaceAll("\\s+", " ");
    return new EntryDraft(name, values, raw.from(), raw.until());
  }

  private static JsonNode tidy(JsonNode value) {
    if (value.isString()) {
      return StringNode.valueOf(value.stringValue().strip());
    }
    if (value.isArray()) {
      var lines = JsonNodeFactory.instance.arrayNode();
      value
          .valueStream()
          .map(EntryReading::tidy)
          .filter(line -> !isEmpty(line))
          .forEach(lines::add);
      return lines;
    }
    return value;
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isNull()
        || (value.isString() && value.stringValue().isEmpty())
        || (value.isArray() && value.isEmpty());
  }

  /** Two answers to one question on one day would leave it to chance which is taken. */
  private static List<RefusedField> ambiguous(
      RegisterDefinition register, RegisterEntry entry, List<KeptEntry> others) {
    var once = register.once();
    List<RefusedField> problems = new ArrayList<>();
    if (once == null) {
      return problems;
    }
    others.stream()
        .filter(other -> !other.withdrawn() && !other.entry().id().equals(entry.id()))
        .map(KeptEntry::entry)
        .filter(other -> once.stream().allMatch(key -> same(key, entry, other)))
        .filter(other -> overlap(entry, other))
        .findFirst()
        .ifPresent(
            other ->
                problems.add(
                    new RefusedField(
                        entry.from() == null ? "until" : "from",
                        "overlaps",
                        "“%s” is already set %s. Choose other days, or end that entry first."
                            .formatted(other.name(), period(other)))));
    return problems;
  }

  private static boolean same(String key, RegisterEntry one, RegisterEntry other) {
    return key.equals("name")
        ? one.name().equalsIgnoreCase(other.name())
        : Objects.equals(one.values().get(key), other.values().get(key));
  }

  private static boolean overlap(RegisterEntry one, RegisterEntry other) {
    return startsBy(one.from(), other.until()) && startsBy(other.from(), one.until());
  }

  private static boolean startsBy(@Nullable LocalDate from, @Nullable LocalDate until) {
    return from == null || until == null || !from.isAfter(until);
  }

  private static String period(RegisterEntry entry) {
    if (entry.from() == null && entry.until() == null) {
      return "for every day";
    }
    if (entry.from() == null) {
      return "until " + London.words(Objects.requireNonNull(entry.until()));
    }
    return entry.until() == null
        ? "from " + London.words(entry.from()) + " on"
        : "from " + London.words(entry.from()) + " until " + London.words(entry.until());
  }
}
