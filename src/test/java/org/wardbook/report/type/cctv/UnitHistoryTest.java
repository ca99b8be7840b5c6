package org.wardbook.report.type.cctv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardbook.report.UsePeriod;
import org.wardbook.report.type.cctv.UnitEvent.Kind;
import tools.jackson.databind.node.JsonNodeFactory;

/** The life of a unit: where it is, on which days it counts, and what contradicts. */
class UnitHistoryTest {
  private static final String UNIT = "unit-4";
  private static final LocalDate AFTER_REVIEW = LocalDate.of(2030, 1, 2);

  @Test
  void standsWhereItWasPutUp_whenNothingElseWasReported() {
    var history = of(up(Kind.DEPLOY, "2026-06-01T09:00:00Z"));

    assertThat(history.status()).isEqualTo(UnitStatus.DEPLOYED);
    assertThat(inOrder(history)).containsExactly("2026-06-01 to 2030-01-02");
  }

  @Test
  void countsOnceThatDay_whenItWasMoved() {
    var history =
        of(up(Kind.DEPLOY, "2026-06-01T09:00:00Z"), up(Kind.MOVE, "2026-06-10T15:00:00Z"));

    assertThat(inOrder(history))
        .containsExactly("2026-06-01 to 2026-06-10", "2026-06-10 to 2030-01-02");
  }

  @Test
  void doesNotCountOnTheDayItWasTakenDown() {
    var history =
        of(
            up(Kind.DEPLOY, "2026-06-01T09:00:00Z"),
            event(Kind.RETRIEVE, "2026-06-10T00:01:00+01:00"));

    assertThat(history.status()).isEqualTo(UnitStatus.AVAILABLE);
    assertThat(inOrder(history)).containsExactly("2026-06-01 to 2026-06-10");
  }

  @Test
  void countsNoDay_whenItWasTakenDownTheSameDay() {
    var history =
        of(up(Kind.DEPLOY, "2026-06-01T09:00:00Z"), event(Kind.RETRIEVE, "2026-06-01T18:00:00Z"));

    assertThat(inOrder(history)).containsExactly("2026-06-01 to 2026-06-01");
  }

  @Test
  void countsFromTheDayInLondon_whenItWasPutUpJustAfterMidnightInSummer() {
    var history = of(up(Kind.DEPLOY, "2026-05-31T23:30:00Z"));

    assertThat(inOrder(history)).containsExactly("2026-06-01 to 2030-01-02");
  }

  @Test
  void isInOrderUntilTheEndOfItsReviewDay() {
    var history = of(with(up(Kind.DEPLOY, "2026-06-01T09:00:00Z"), "reviewOn", "2026-06-30"));

    assertThat(inOrder(history)).containsExactly("2026-06-01 to 2026-07-01");
    assertThat(notInOrder(history))
        .containsExactly("2026-07-01 to -: it was to be reviewed by 30 June 2026");
  }

  @Test
  void isInOrderAgainFromTheDayOfTheReview_whenThatCameLate() {
    var history =
        of(
            with(up(Kind.DEPLOY, "2026-06-01T09:00:00Z"), "reviewOn", "2026-06-30"),
            with(event(Kind.REVIEW, "2026-07-05T09:00:00Z"), "reviewOn", "2026-09-30"));

    assertThat(inOrder(history))
        .containsExactly("2026-06-01 to 2026-07-01", "2026-07-05 to 2026-10-01");
  }

  @Test
  void isInOrderFromTheDayTheSignsWentUp_whenThatWasToldLater() {
    var deploy = up(Kind.DEPLOY, "2026-06-01T09:00:00Z");
    deploy.answers().remove("signsUp");
    var history =
        of(deploy, with(event(Kind.REVIEW, "2026-06-05T09:00:00Z"), "signsUp", "2026-06-03"));

    assertThat(inOrder(history)).first().isEqualTo("2026-06-03 to 2030-01-02");
    assertThat(notInOrder(history))
        .containsExactly("2026-06-01 to 2026-06-03: the signs went up only on 3 June 2026");
  }

  @Test
  void saysAllThatLacks_whenNothingIsInOrder() {
    var history = of(event(Kind.DEPLOY, "2026-06-01T09:00:00Z"));

    assertThat(notInOrder(history))
        .containsExactly(
            "2026-06-01 to -: no pressing need was given; nobody has authorised it;"
                + " no signs are up; no review date is set");
  }

  @Test
  void isNotInOrder_whileItIsOutOfOrderOnItsPost() {
    var history =
        of(
            up(Kind.DEPLOY, "2026-06-01T09:00:00Z"),
            event(Kind.FAULT, "2026-06-10T09:00:00Z"),
            event(Kind.REPAIR, "2026-06-12T09:00:00Z"));

    assertThat(inOrder(history))
        .containsExactly("2026-06-01 to 2026-06-10", "2026-06-12 to 2030-01-02");
    assertThat(notInOrder(history))
        .containsExactly("2026-06-10 to 2026-06-12: the unit is out of order");
  }

  @Test
  void isInRepair_whenItBrokeAndWasTakenDown() {
    var history =
        of(
            up(Kind.DEPLOY, "2026-06-01T09:00:00Z"),
            event(Kind.FAULT, "2026-06-10T09:00:00Z"),
            event(Kind.RETRIEVE, "2026-06-11T09:00:00Z"));

    assertThat(history.status()).isEqualTo(UnitStatus.REPAIR);
  }

  @Test
  void contradicts_whenItWasPutUpTwice() {
    var first = up(Kind.DEPLOY, "2026-06-01T09:00:00Z");
    var second = up(Kind.DEPLOY, "2026-06-01T11:00:00Z");
    var history = of(second, first);

    assertThat(history.clashes()).containsExactly(new UnitHistory.Clash(first, second));
    assertThat(history.deployments()).hasSize(1);
    assertThat(history.deployments().getFirst().start()).isEqualTo(first);
  }

  @Test
  void holdsTheAcceptedOneMeanwhile_whenTheEarlierOneIsNot() {
    var accepted = up(Kind.DEPLOY, "2026-06-01T11:00:00Z");
    var history = of(waiting(up(Kind.DEPLOY, "2026-06-01T09:00:00Z")), accepted);

    assertThat(history.clashes()).hasSize(1);
    assertThat(history.deployments().getFirst().start()).isEqualTo(accepted);
  }

  @Test
  void contradictsNoMore_whenItsRetrievalArrivesLate() {
    var history =
        of(
            up(Kind.DEPLOY, "2026-06-01T09:00:00Z"),
            up(Kind.DEPLOY, "2026-06-03T09:00:00Z"),
            event(Kind.RETRIEVE, "2026-06-02T09:00:00Z"));

    assertThat(history.clashes()).isEmpty();
    assertThat(inOrder(history))
        .containsExactly("2026-06-01 to 2026-06-02", "2026-06-03 to 2030-01-02");
  }

  private static UnitHistory of(UnitEvent... events) {
    return UnitHistory.of(UNIT, Arrays.asList(events));
  }

  private static UnitEvent event(Kind kind, String at) {
    var when = OffsetDateTime.parse(at).toInstant();
    return new UnitEvent(
        UUID.randomUUID(), when, when, true, kind, UNIT, JsonNodeFactory.instance.objectNode());
  }

  /** With all that it takes to be in order. */
  private static UnitEvent up(Kind kind, String at) {
    var event = event(kind, at);
    event
        .answers()
        .put("need", "asb")
        .put("authorisedBy", "tcg")
        .put("authorisedOn", "2026-05-20")
        .put("signsUp", "2026-06-01")
        .put("reviewOn", "2030-01-01");
    return event;
  }

  private static UnitEvent with(UnitEvent event, String field, String value) {
    event.answers().put(field, value);
    return event;
  }

  private static UnitEvent waiting(UnitEvent event) {
    return new UnitEvent(
        event.report(),
        event.at(),
        Instant.MAX,
        false,
        event.kind(),
        event.unit(),
        event.answers());
  }

  private static List<String> inOrder(UnitHistory history) {
    return periods(history).stream()
        .filter(period -> period.compliantFrom() != null)
        .map(period -> days(period.compliantFrom(), period.compliantUntil()))
        .toList();
  }

  private static List<String> notInOrder(UnitHistory history) {
    return periods(history).stream()
        .filter(period -> period.compliantFrom() == null && !period.from().equals(AFTER_REVIEW))
        .map(period -> days(period.from(), period.until()) + ": " + period.lacking())
        .toList();
  }

  private static List<UsePeriod> periods(UnitHistory history) {
    return history.deployments().stream().flatMap(each -> each.periods().stream()).toList();
  }

  private static String days(@Nullable LocalDate from, @Nullable LocalDate until) {
    return from + " to " + (until == null ? "-" : until);
  }
}
