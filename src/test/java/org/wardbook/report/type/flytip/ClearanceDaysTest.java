package org.wardbook.report.type.flytip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardbook.base.London;
import org.wardbook.base.StoredInstant;
import org.wardbook.register.RegisterEntry;
import org.wardbook.register.Registers;
import org.wardbook.report.DueDays;
import tools.jackson.databind.json.JsonMapper;

/** The days that a fly-tip has, as the CSU set them for the day on which it was seen. */
class ClearanceDaysTest {
  /** Seven days until May 2026, three in June, none set in July, ten from August on. */
  private final ClearanceDays days =
      set(
          target(7, null, "2026-05-31"),
          target(3, "2026-06-01", "2026-06-30"),
          target(10, "2026-08-01", null));

  @ParameterizedTest
  @CsvSource({
    "2026-05-31T22:59:59Z, 2026-06-07",
    "2026-05-31T23:00:00Z, 2026-06-04",
    "2026-06-30T22:59:59Z, 2026-07-03",
    // Where none is set, the plan's seven.
    "2026-06-30T23:00:00Z, 2026-07-08",
    "2026-07-31T22:59:59Z, 2026-08-07",
    "2026-07-31T23:00:00Z, 2026-08-11",
  })
  void areThoseOfTheDayOnWhichItWasSeen(Instant seen, LocalDate due) {
    assertThat(days.due(seen)).isEqualTo(due);
  }

  @Test
  void areThePlans_whenNothingWasEverSet() {
    assertThat(set().of(LocalDate.of(2026, 6, 1))).isEqualTo(7);
    assertThat(set().seenToBeDue(DueDays.only(LocalDate.of(2026, 6, 8)), "since"))
        .isEqualTo("(since >= '2026-05-31T23:00:00.000Z' and since < '2026-06-01T23:00:00.000Z')");
  }

  /** Each day's fly-tips are due in exactly the stretches that hold their last day. */
  @Test
  void findWhatWasSeen_byTheDaysOnWhichItIsDue() {
    var first = LocalDate.of(2026, 5, 20);
    var last = LocalDate.of(2026, 8, 20);
    for (var from : List.of(first, LocalDate.of(2026, 6, 4), LocalDate.of(2026, 7, 8))) {
      for (int length : new int[] {0, 1, 6, 40}) {
        assertFoundByDue(first, last, new DueDays(from, from.plusDays(length)));
      }
      assertFoundByDue(first, last, DueDays.before(from));
    }
  }

  private void assertFoundByDue(LocalDate first, LocalDate last, DueDays due) {
    var condition = days.seenToBeDue(due, "since");
    first
        .datesUntil(last)
        .forEach(
            seenOn ->
                assertThat(holds(condition, London.startOf(seenOn)))
                    .as("seen on %s, due %s to %s", seenOn, due.first(), due.last())
                    .isEqualTo(due.contains(days.due(London.startOf(seenOn)))));
  }

  /** What the database makes of it, for a condition of the one form that there is. */
  private static boolean holds(String condition, Instant since) {
    if (condition.equals("false")) {
      return false;
    }
    var text = StoredInstant.text(since);
    for (var stretch : condition.substring(1, condition.length() - 1).split(" or ")) {
      var quoted = stretch.split("'");
      if (text.compareTo(quoted[1]) >= 0 && text.compareTo(quoted[3]) < 0) {
        return true;
      }
    }
    return false;
  }

  private static ClearanceDays set(RegisterEntry... entries) {
    return new ClearanceDays(new Registers(Map.of("clearance-target", List.of(entries))));
  }

  private static RegisterEntry target(int days, @Nullable String from, @Nullable String until) {
    var values =
        JsonMapper.shared()
            .createObjectNode()
            .put("days", days)
            .put("percent", 100)
            .put("source", "");
    return new RegisterEntry("of " + days, days + " days", values, day(from), day(until));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
