package org.wardbook.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardbook.report.DueDays;

/** The days of the list, each in one stretch of it. */
class DueStretchTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, OVERDUE",
    "2026-11-22, OVERDUE",
    "2026-11-23, TODAY",
    "2026-11-24, TOMORROW",
    "2026-11-25, THIS_WEEK",
    "2026-11-29, THIS_WEEK",
    "2026-11-30, NEXT_WEEK",
    "2026-12-06, NEXT_WEEK",
  })
  void putsADay(LocalDate day, DueStretch stretch) {
    assertThat(Arrays.stream(DueStretch.values()).filter(one -> one.days(MONDAY).contains(day)))
        .containsExactly(stretch);
  }

  @Test
  void putsEachDayOnce_whateverTheDayOfTheWeek() {
    MONDAY
        .datesUntil(MONDAY.plusWeeks(1))
        .forEach(
            today ->
                today
                    .minusDays(3)
                    .datesUntil(today.plusDays(8))
                    .forEach(
                        day ->
                            assertThat(Arrays.stream(DueStretch.values()))
                                .filteredOn(one -> one.days(today).contains(day))
                                .as("%s, seen on %s", day, today)
                                .hasSize(1)));
  }

  @Test
  void hasNothingLeftOfTheWeek_onASaturdayAndASunday() {
    assertThat(DueStretch.THIS_WEEK.days(MONDAY.plusDays(5)).isEmpty()).isTrue();
    assertThat(DueStretch.THIS_WEEK.days(MONDAY.plusDays(6)).isEmpty()).isTrue();
    assertThat(DueStretch.NEXT_WEEK.days(MONDAY.plusDays(6)))
        .isEqualTo(new DueDays(MONDAY.plusDays(8), MONDAY.plusDays(13)));
  }
}
