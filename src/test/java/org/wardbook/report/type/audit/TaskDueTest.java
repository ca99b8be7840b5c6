package org.wardbook.report.type.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskDueTest {
  @Test
  void isTheNextDay_whenItIsUrgentOrOffends() {
    assertThat(TaskDue.of(LocalDate.parse("2026-11-27"), true)).isEqualTo("2026-11-28");
  }

  @ParameterizedTest(name = "seen on {0}, due {1}")
  @CsvSource({
    "2026-11-23, 2026-12-07", // Monday
    "2026-11-27, 2026-12-11", // Friday
    "2026-11-28, 2026-12-11", // Saturday: Monday is the first working day after it
    "2026-11-29, 2026-12-11", // Sunday
    "2026-12-28, 2027-01-11" // bank holidays are not known here
  })
  void isTenWorkingDaysLater_otherwise(LocalDate seenOn, LocalDate due) {
    assertThat(TaskDue.of(seenOn, false)).isEqualTo(due);
  }
}
