package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardbook.report.FollowUpCount;
import org.wardbook.report.FollowUps;
import org.wardbook.report.Report;

class ChildrenCompletedKindTest {
  private final ChildrenCompletedKind kind = new ChildrenCompletedKind();

  @ParameterizedTest
  @CsvSource({
    // all, completed, withdrawn, not feasible
    "9, 7, 0, 0, BEHIND, 77.8% (7 of 9)",
    "5, 4, 0, 0, MET, 80.0% (4 of 5)",
    "4, 3, 0, 0, BEHIND, 75.0% (3 of 4)",
    "3, 2, 0, 0, WELL_BEHIND, 66.7% (2 of 3)",
    // What was withdrawn is no part of the whole, what is not feasible is.
    "6, 4, 1, 0, MET, 80.0% (4 of 5)",
    "6, 4, 0, 1, WELL_BEHIND, 66.7% (4 of 6)",
    // 1,599 of 1,999 is 79.99%.
    "1999, 1599, 0, 0, BEHIND, 79.9% (1599 of 1999)",
  })
  void holdsTheCompletedAgainstTheTarget_unrounded(
      int all, int completed, int withdrawn, int notFeasible, MeasureStatus status, String shown) {
    var reckoning = reckon(new FollowUpCount(all, completed, withdrawn, notFeasible));

    assertThat(reckoning.status()).isEqualTo(status);
    assertThat(reckoning.shown()).isEqualTo(shown);
  }

  @Test
  void isNotDone_whenNoActionsWereRaised() {
    for (var nothing : List.of(new FollowUpCount(0, 0, 0, 0), new FollowUpCount(2, 0, 2, 0))) {
      var reckoning = reckon(nothing);

      assertThat(reckoning.status()).isEqualTo(MeasureStatus.WAITING_FOR_DATA);
      assertThat(reckoning.value()).isNull();
      assertThat(reckoning.shown()).isEqualTo("No actions raised");
      assertThat(reckoning.notCounted())
          .extracting(NotCounted::because)
          .containsExactly("No actions raised.");
    }
  }

  @Test
  void judgesEveryAuditForItself_whenOneIsAhead() {
    var reckoning = reckon(new FollowUpCount(9, 7, 0, 0), new FollowUpCount(20, 20, 0, 0));

    assertThat(reckoning.status()).isEqualTo(MeasureStatus.BEHIND);
    assertThat(reckoning.value()).isEqualByComparingTo("50");
    assertThat(reckoning.shown()).isEqualTo("1 of 2 audits, lowest 77.8%");
    assertThat(reckoning.parts()).extracting(Part::met).containsExactly(false, true);
    assertThat(reckoning.counted()).extracting(Counted::met).containsExactly(false, true);
  }

  @Test
  void leavesOutAnAuditWithoutActions_whenOthersHaveSome() {
    assertThat(reckon(new FollowUpCount(5, 4, 0, 0), new FollowUpCount(0, 0, 0, 0)).status())
        .isEqualTo(MeasureStatus.MET);
  }

  private Reckoning reckon(FollowUpCount... counts) {
    var evidence =
        IntStream.range(0, counts.length)
            .mapToObj(number -> new Evidence(SomeReport.numbered(number).build(), null))
            .toList();
    var counting =
        new FollowUps() {
          @Override
          public String type() {
            return "fly-tip";
          }

          @Override
          public FollowUpCount of(Report report, LocalDate on) {
            int number = Integer.parseInt(report.reference().substring(3));
            return Arrays.asList(counts).get(number);
          }
        };
    var measure =
        SomeMeasure.of("children-completed")
            .target("80", "percent")
            .knowing(new SomeRegisters().following(counting).known());
    return kind.reckon(measure.on("2026-11-23"), evidence);
  }
}
