package org.wardbook.report.type.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardbook.report.type.audit.TaskStatus.COMPLETED;
import static org.wardbook.report.type.audit.TaskStatus.IN_PROGRESS;
import static org.wardbook.report.type.audit.TaskStatus.NOT_STARTED;
import static org.wardbook.report.type.audit.TaskStatus.WITHDRAWN;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskTimelineTest {
  private final TaskTimeline timeline = new TaskTimeline();

  @BeforeEach
  void raiseOnTheFirst() {
    timeline.add(NOT_STARTED, day(1));
  }

  @Test
  void isNoTask_beforeTheAudit() {
    assertThat(timeline.on(day(1).minusDays(1))).isEmpty();
    assertThat(timeline.on(day(1))).contains(NOT_STARTED);
  }

  @Test
  void holdsFromItsDay_whenSomethingIsLearnedLater() {
    timeline.add(IN_PROGRESS, day(8));
    timeline.add(COMPLETED, day(5));

    assertThat(timeline.on(day(4))).contains(NOT_STARTED);
    assertThat(timeline.on(day(5))).contains(COMPLETED);
    assertThat(timeline.on(day(9))).contains(COMPLETED);
  }

  @Test
  void forgetsTheDayThatWasPutRight_whenItIsCompletedOnAnother() {
    timeline.add(COMPLETED, day(5));
    timeline.add(COMPLETED, day(9));

    assertThat(timeline.on(day(8))).contains(NOT_STARTED);
    assertThat(timeline.on(day(9))).contains(COMPLETED);
  }

  @Test
  void keepsThatItWasCompleted_whenItIsOpenedAgain() {
    timeline.add(COMPLETED, day(5));
    timeline.add(IN_PROGRESS, day(7));

    assertThat(timeline.on(day(6))).contains(COMPLETED);
    assertThat(timeline.on(day(7))).contains(IN_PROGRESS);
  }

  @Test
  void wasNeverAsked_whenACorrectionTakesTheFindingAway() {
    timeline.add(COMPLETED, day(5));
    timeline.add(WITHDRAWN, day(1));

    assertThat(timeline.on(day(1))).contains(WITHDRAWN);
    assertThat(timeline.on(day(6))).contains(WITHDRAWN);
  }

  private static LocalDate day(int ofMonth) {
    return LocalDate.of(2026, 11, ofMonth);
  }
}
