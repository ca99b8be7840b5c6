package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.TestClock;
import org.wardbook.WardbookTest;
import org.wardbook.people.People;
import org.wardbook.people.Role;
import org.wardbook.report.WaitingOnPhones;
import org.wardbook.report.WaitingOnPhones.HeldOnPhone;
import tools.jackson.databind.json.JsonMapper;

/** What phones tell of the reports that they still hold. */
@WardbookTest
class PhoneQueueApiTest {
  private static final String PATH = "/api/v1/phone-queue";

  @LocalServerPort private int port;
  @Autowired private WaitingOnPhones waiting;
  @Autowired private TestClock clock;
  @Autowired private People people;

  private ApiClient phone;
  private ApiContract contract;
  private int before;
  private String displayName;

  @BeforeEach
  void countBefore() {
    var username = "p" + UUID.randomUUID().toString().substring(0, 8);
    displayName = "Pat " + username;
    people.open(username, displayName, Role.WARDEN, null, WardbookTest.PASSWORD);
    phone = ApiClient.signedIn(port, username);
    contract = ApiContract.servedTo(phone);
    before = fairs();
  }

  /** What some phone could tell. */
  static String queue(int fairs) {
    return queue(UUID.randomUUID(), fairs, TestClock.START);
  }

  private static String queue(UUID device, int fairs, Instant at) {
    return """
        {"device": "%s", "waiting": {"boot-fair-operation": %d}, "at": "%s"}"""
        .formatted(device, fairs, at);
  }

  private int fairs() {
    return waiting.of(Set.of("boot-fair-operation"));
  }

  @Test
  void countsWhatWaitsOnAllPhones_ofTheTypesAskedFor() {
    tell(queue(2));
    tell(queue(1));

    assertThat(fairs()).isEqualTo(before + 3);
    assertThat(waiting.of(Set.of())).isZero();
    assertThat(waiting.of(Set.of("fly-tip", "boot-fair-operation")))
        .isGreaterThanOrEqualTo(before + 3);
  }

  @Test
  void replacesWhatThePhoneToldBefore() {
    var device = UUID.randomUUID();
    tell(queue(device, 5, TestClock.START));
    tell(queue(device, 2, TestClock.START.plusSeconds(1)));
    assertThat(fairs()).isEqualTo(before + 2);

    tell(
        "{\"device\": \"%s\", \"waiting\": {}, \"at\": \"2026-11-23T12:30:00Z\"}"
            .formatted(device));
    assertThat(fairs()).isEqualTo(before);
  }

  @Test
  void saysOnWhosePhoneAndSinceWhen_alsoWhenThatPhonesClockIsWrong() {
    var device = UUID.randomUUID();
    var threeDaysFast = TestClock.START.plus(Duration.ofDays(3));
    tell(
        """
        {"device": "%s", "waiting": {"boot-fair-operation": 2}, "since": "%s", "at": "%s"}"""
            .formatted(device, threeDaysFast.minus(Duration.ofHours(5)), threeDaysFast));

    var held =
        waiting.phones().stream()
            .filter(each -> each.person().equals(displayName))
            .collect(Collectors.toList());
    assertThat(held)
        .containsExactly(
            new HeldOnPhone(
                displayName,
                Map.of("boot-fair-operation", 2),
                TestClock.START.minus(Duration.ofHours(5)),
                TestClock.START));

    tell(
        "{\"device\": \"%s\", \"waiting\": {}, \"at\": \"%s\"}"
            .formatted(device, threeDaysFast.plusSeconds(1)));
    assertThat(waiting.phones()).noneMatch(each -> each.person().equals(displayName));
  }

  @Test
  void leavesTheNumberOnThePhoneToo_outsideTheStoreThatABrowserMayClear() {
    noteOf(phone, 2);

    // A script reads it, before anybody has signed in again.
    assertThat(noteOf(phone, 3))
        .matches("wardbook-held-[0-9a-f]{8}=3\\.2026-11-23;.*")
        .contains("Max-Age=34560000", "Path=/", "SameSite=Strict")
        .doesNotContain("HttpOnly");
  }

  @Test
  void leavesTheNumberOfEach_whenTwoShareAPhone() {
    var mine = noteOf(phone, 2);
    var other = noteOf(ApiClient.signedIn(port, "volunteer"), 0);

    assertThat(nameOf(other)).isNotEqualTo(nameOf(mine));
    assertThat(nameOf(noteOf(phone, 1))).isEqualTo(nameOf(mine));
  }

  private static String noteOf(ApiClient phone, int fairs) {
    var answer = phone.put(PATH, queue(fairs));
    return answer.response().headers().firstValue("Set-Cookie").orElseThrow();
  }

  private static String nameOf(String cookie) {
    return cookie.substring(0, cookie.indexOf('='));
  }

  @Test
  void leavesTheLaterCount_whenAnEarlierOneArrivesAfterIt() {
    var device = UUID.randomUUID();
    tell(queue(device, 0, TestClock.START));
    tell(queue(device, 3, TestClock.START.minusSeconds(20)));

    assertThat(fairs()).isEqualTo(before);
  }

  @Test
  void believesAnEarlierCount_whenThePhonesClockWasPutBack() {
    var device = UUID.randomUUID();
    tell(queue(device, 0, TestClock.START.plus(Duration.ofDays(3))));
    clock.advance(Duration.ofMinutes(11));

    tell(queue(device, 3, clock.instant()));

    assertThat(fairs()).isEqualTo(before + 3);
    clock.set(TestClock.START);
  }

  @Test
  void forgetsAPhone_whenItWasSilentForMoreThan14Days() {
    tell(queue(4));
    clock.advance(Duration.ofDays(14));
    assertThat(fairs()).isEqualTo(before + 4);

    clock.advance(Duration.ofMillis(1));
    assertThat(fairs()).isLessThanOrEqualTo(before);
    clock.set(TestClock.START);
  }

  @Test
  void keepsTheLatestTenPhonesOfAPerson() {
    for (var i = 0; i < 12; i++) {
      tell(queue(1));
    }

    assertThat(fairs()).isEqualTo(before + 10);
  }

  @Test
  void leavesOutTypesThatItDoesNotKnow() {
    var body = queue(1).replace("boot-fair-operation", "of-next-year");

    tell(body);

    assertThat(waiting.of(Set.of("of-next-year"))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"device\": \"1\", \"waiting\": {}, \"at\": \"2026-11-23T12:00:00Z\"}",
        "{\"device\": \"7b1f3c52-8f4e-4b58-9a43-0d7b8d1f0c11\", \"waiting\": {\"fly-tip\": -1},"
            + " \"at\": \"2026-11-23T12:00:00Z\"}",
        "{\"device\": \"7b1f3c52-8f4e-4b58-9a43-0d7b8d1f0c11\", \"waiting\": {\"fly-tip\": 10001},"
            + " \"at\": \"2026-11-23T12:00:00Z\"}",
        "{\"device\": \"7b1f3c52-8f4e-4b58-9a43-0d7b8d1f0c11\", \"waiting\": {\"fly-tip\": 1.5},"
            + " \"at\": \"2026-11-23T12:00:00Z\"}",
        "{\"device\": \"7b1f3c52-8f4e-4b58-9a43-0d7b8d1f0c11\", \"waiting\": {\"fly-tip\": \"AB12"
            + " CDE\"}, \"at\": \"2026-11-23T12:00:00Z\"}",
        "{\"device\": \"7b1f3c52-8f4e-4b58-9a43-0d7b8d1f0c11\", \"waiting\": {}, \"at\": \"now\"}"
      })
  void refusesWithoutRepeatingIt_whatIsNoCount(String body) {
    var answer = contract.answers("put", PATH, phone.put(PATH, body));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("invalid-content");
    assertThat(answer.text()).doesNotContain("AB12");
    assertThat(fairs()).isEqualTo(before);
  }

  private void tell(String body) {
    contract.takes("put", PATH, JsonMapper.builder().build().readTree(body));
    assertThat(contract.answers("put", PATH, phone.put(PATH, body)).status()).isEqualTo(204);
  }
}
