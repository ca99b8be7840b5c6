package org.wardbook.report.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.ui.DateWords;

/** A {@link FilterChoice} in one line: "Fly-tip; Accepted or Received; Last 7 days". */
final class FilterWords {
  private static final int MOST_NAMES = 3;

  private FilterWords() {}

  static String of(FilterChoice choice, ReportWords words) {
    List<String> parts = new ArrayList<>();
    add(parts, choice.types(), words::typeTitle);
    add(parts, choice.wards(), words::wardName);
    add(parts, choice.states(), StateMark::word);
    add(parts, choice.agencies(), key -> "with " + words.agencyName(key));
    if (choice.author() != null) {
      parts.add("sent by " + words.authorName(choice.author()));
    }
    if (choice.period() == Period.BETWEEN) {
      parts.add(between(choice.from(), choice.to()));
    } else if (choice.period() != Period.ALL) {
      parts.add(choice.period().label());
    }
    return parts.isEmpty() ? "all reports" : String.join("; ", parts);
  }

  private static <T> void add(List<String> parts, Collection<T> values, Function<T, String> word) {
    if (values.isEmpty()) {
      return;
    }
    var names = values.stream().map(word).sorted().toList();
    parts.add(
        names.size() > MOST_NAMES
            ? names.getFirst() + " and " + (names.size() - 1) + " others"
            : String.join(" or ", names));
  }

  private static String between(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) {
      return to == null ? "any date" : "until " + DateWords.day(to);
    }
    return to == null
        ? "from " + DateWords.day(from)
        : DateWords.day(from) + " to " + DateWords.day(to);
  }
}
