package org.wardbook.register.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.base.ui.DateWords;
import org.wardbook.register.EntryDraft;
import org.wardbook.register.RegisterDefinition;
import org.wardbook.register.RegisterEntry;
import org.wardbook.register.RegisterField;
import org.wardbook.register.RegisterWords;
import tools.jackson.databind.node.ObjectNode;

/** Says what an entry is, for how long, and what a change made of it. */
@Component
final class EntryWords {
  private static final String NOTHING = "nothing";

  private final RegisterWords words;

  EntryWords(RegisterWords words) {
    this.words = words;
  }

  /** What else is known of it, such as “Road: A225”; what its name says already is left out. */
  List<String> details(RegisterDefinition register, RegisterEntry entry) {
    return register.fields().stream()
        .filter(field -> entry.values().has(field.key()))
        .filter(field -> !value(field, entry.values()).equals(entry.name()))
        .map(field -> field.label() + ": " + value(field, entry.values()))
        .toList();
  }

  static String period(RegisterEntry entry) {
    if (entry.from() == null) {
      return entry.until() == null ? "Always" : "Until " + DateWords.day(entry.until());
    }
    return entry.until() == null
        ? "From " + DateWords.day(entry.from())
        : DateWords.day(entry.from()) + " to " + DateWords.day(entry.until());
  }

  /** Line by line what is different, such as “Road: A225, before A224”. */
  List<String> differences(RegisterDefinition register, EntryDraft before, EntryDraft after) {
    List<String> lines = new ArrayList<>();
    if (register.name() != null) {
      add(lines, register.name().label(), text(before.name()), text(after.name()));
    }
    for (var field : register.fields()) {
      add(lines, field.label(), value(field, before.values()), value(field, after.values()));
    }
    add(lines, register.dates().from(), day(before.from()), day(after.from()));
    add(lines, register.dates().until(), day(before.until()), day(after.until()));
    return lines;
  }

  private static void add(List<String> lines, String label, String before, String after) {
    if (!before.equals(after)) {
      lines.add("%s: %s, before %s".formatted(label, orNothing(after), orNothing(before)));
    }
  }

  private String value(RegisterField field, ObjectNode values) {
    var text = words.of(field, values.path(field.key())).lines().collect(Collectors.joining(", "));
    return text.isEmpty() || field.unit() == null ? text : text + " " + field.unit();
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? NOTHING : text;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : DateWords.day(day);
  }
}
