package org.wardbook.report.type.cctv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardbook.register.RegisterEntry;
import org.wardbook.report.UsePeriod;
import tools.jackson.databind.node.JsonNodeFactory;

/** "9 of 12 at one time", day by day. */
class FleetDaysTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

  @Test
  void countsFromTheDayItWasPutUp_butNotTheDayItWasTakenDown() {
    var days = days(unit("a"), use("a", FIRST.plusDays(1), FIRST.plusDays(3), true));

    assertThat(days).extracting(CctvFleet.Day::inOrder).containsExactly(0, 1, 1, 0, 0);
  }

  @Test
  void countsOnce_whenMovedTheSameDay() {
    var days =
        FleetDays.between(
            FIRST,
            FIRST.plusDays(2),
            List.of(unit("a")),
            List.of(
                use("a", FIRST, FIRST.plusDays(1), true), use("a", FIRST.plusDays(1), null, true)));

    assertThat(days).extracting(CctvFleet.Day::inOrder).containsExactly(1, 1, 1);
  }

  @Test
  void countsApart_whatIsNotInOrder() {
    var days = days(unit("a"), use("a", FIRST.minusDays(30), null, false));

    assertThat(days).extracting(CctvFleet.Day::inOrder).containsOnly(0);
    assertThat(days).extracting(CctvFleet.Day::deployed).containsOnly(1);
  }

  @Test
  void leavesOut_whatIsNotInTheFleetOnThatDay() {
    var days = days(entry("a", FIRST.plusDays(3)), use("a", FIRST, null, true));

    assertThat(days).extracting(CctvFleet.Day::inOrder).containsExactly(0, 0, 0, 1, 1);
    assertThat(days).extracting(CctvFleet.Day::fleet).containsExactly(0, 0, 0, 1, 1);
  }

  @Test
  void countsNothing_whenNothingIsKnown() {
    assertThat(FleetDays.between(FIRST, FIRST, List.of(), List.of()))
        .containsExactly(new CctvFleet.Day(FIRST, 0, 0, 0));
    assertThat(FleetDays.between(FIRST, FIRST.minusDays(1), List.of(), List.of())).isEmpty();
  }

  private static List<CctvFleet.Day> days(RegisterEntry unit, UsePeriod use) {
    return FleetDays.between(FIRST, FIRST.plusDays(4), List.of(unit), List.of(use));
  }

  private static RegisterEntry unit(String id) {
    return entry(id, FIRST.minusYears(1));
  }

  private static RegisterEntry entry(String id, LocalDate from) {
    return new RegisterEntry(id, id, JsonNodeFactory.instance.objectNode(), from, null);
  }

  private static UsePeriod use(
      String unit, LocalDate from, @Nullable LocalDate until, boolean inOrder) {
    return new UsePeriod(
        UUID.randomUUID(), unit, from, until, inOrder ? from : null, inOrder ? until : null, "");
  }
}
