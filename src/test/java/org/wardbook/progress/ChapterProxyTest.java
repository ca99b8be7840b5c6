package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.WardbookTest;
import org.wardbook.plan.PlanUpdate;
import org.wardbook.plan.PlanYears;
import org.wardbook.plan.UpdateStatus;

/** The roll-up of chapters 6 and 7 beside the two measures that are about other plans. */
@WardbookTest
class ChapterProxyTest {
  private static final LocalDate ON = LocalDate.of(2012, 1, 31);

  @Autowired private PlanYears plans;

  @Test
  void isLabelledAsAProxy_andJudgesNothing() {
    var part = proxy("SM-SUB-1", Map.of()).orElseThrow();

    assertThat(part.label()).startsWith("Only a proxy: the actions of chapter 6");
    assertThat(part.shown())
        .isEqualTo(
            "0.0% (0 of 3) completed or on schedule; of 3 nothing was said. Not the figure of the"
                + " other plan.");
    assertThat(part.met()).isNull();
  }

  @Test
  void countsWhatIsCompletedOrOnSchedule_andKeepsTheOthersInTheWhole() {
    var said =
        Map.of(
            "6.1", List.of(UpdateStatus.COMPLETED, UpdateStatus.ON_SCHEDULE),
            "6.2", List.of(UpdateStatus.BEHIND),
            "6.3", List.of(UpdateStatus.ON_SCHEDULE));

    assertThat(proxy("SM-SUB-1", said).orElseThrow().shown())
        .startsWith("66.7% (2 of 3) completed or on schedule. Not");
  }

  @Test
  void isNotOnTarget_whenOneOfItsMeasuresIsAtRisk() {
    var said = Map.of("7.1", List.of(UpdateStatus.COMPLETED, UpdateStatus.AT_RISK));

    assertThat(proxy("SM-DA-2", said).orElseThrow().shown())
        .startsWith("0.0% (0 of 5) completed or on schedule; of 4 nothing was said.");
  }

  @Test
  void isThereForNoOtherMeasure() {
    assertThat(proxy("SM-DA-1", Map.of())).isEmpty();
    assertThat(proxy("6.1-a", Map.of())).isEmpty();
  }

  private Optional<Part> proxy(String measure, Map<String, List<UpdateStatus>> said) {
    var year = plans.find(2011).orElseThrow();
    var planned = year.measure(measure).orElseThrow();
    return ChapterProxy.of(
        new MeasureOnDay(planned, year, ON),
        action ->
            said.getOrDefault(action.number(), List.of()).stream()
                .map(status -> update(action.number(), status))
                .toList());
  }

  private static PlanUpdate update(String about, UpdateStatus status) {
    return new PlanUpdate(
        UUID.randomUUID(),
        2011,
        about,
        "sdc",
        "SDC",
        status,
        ON,
        null,
        "",
        "",
        false,
        null,
        "A",
        Instant.EPOCH,
        true);
  }
}
