package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.TestClock;
import org.wardbook.WardbookTest;
import org.wardbook.people.Devices;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.people.Role;

/** Who may do what, from outside. */
@WardbookTest
class AccessApiTest {
  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private Devices devices;
  @Autowired private TestClock clock;

  @Test
  void saysWhoIAm_whenSignedIn() {
    var me = ApiClient.signedIn(port, "volunteer").get("/api/v1/me").json();

    assertThat(me.path("username").stringValue()).isEqualTo("volunteer");
    assertThat(me.path("role").stringValue()).isEqualTo("volunteer");
    assertThat(me.path("displayName").stringValue()).isNotEmpty();
  }

  @Test
  void setsCookiesOutOfReachOfScripts_whenSomebodySignsIn() {
    var answer = new ApiClient(port).signIn("warden", WardbookTest.PASSWORD);

    assertThat(answer.response().headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie -> assertThat(cookie).contains("wardbook-session=", "HttpOnly", "SameSite=Lax"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .contains(
                        "wardbook-device=",
                        "HttpOnly",
                        "SameSite=Strict",
                        "Path=/api/v1",
                        "Max-Age=34560000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/me", "/reference", "/reports?mine", "/plan/progress"})
  void asksToSignIn_whenNobodyIsSignedIn(String call) {
    var answer = new ApiClient(port).get("/api/v1" + call);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("sign-in-needed");
  }

  @Test
  void asksToSignIn_whenAReportComesFromNobody() {
    var answer = new ApiClient(port).putReport(FlyTipJson.some().text());

    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void refusesWrongPassword_withoutSayingWhetherThereIsSuchAnAccount() {
    var wrong = new ApiClient(port).signIn("warden", "not the password");
    var unknown = new ApiClient(port).signIn("nobody-of-that-name", "not the password");

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.code()).isEqualTo("wrong-credentials");
    assertThat(unknown.text()).isEqualTo(wrong.text());
  }

  @Test
  void refusesAPartner_withTheWayToTheDesk() {
    var phone = new ApiClient(port);
    var answer = phone.signIn("partner", WardbookTest.PASSWORD);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("not-allowed");
    assertThat(answer.json().path("detail").stringValue()).contains("Sign in at the desk");
    assertThat(answer.response().headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("wardbook-device="));
    assertThat(phone.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(phone.putReport(FlyTipJson.some().text()).status()).isEqualTo(401);
  }

  @Test
  void makesAGuesserWait_whenTenPasswordsWereWrong() {
    var person = open(Role.WARDEN);
    var guesser = new ApiClient(port);
    for (var i = 0; i < 10; i++) {
      assertThat(guesser.signIn(person.username(), "wrong " + i).status()).isEqualTo(401);
    }

    var answer = guesser.signIn(person.username(), WardbookTest.PASSWORD);
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.code()).isEqualTo("too-many-attempts");
    assertThat(answer.json().path("detail").stringValue()).contains("Try again in 15 minutes");

    clock.advance(Duration.ofMinutes(15));
    assertThat(guesser.signIn(person.username(), WardbookTest.PASSWORD).status()).isEqualTo(200);
    clock.set(TestClock.START);
  }

  @Test
  void refusesChange_whenTheClientHeaderIsMissing() {
    var flyTip = FlyTipJson.some();

    var answer =
        ApiClient.signedIn(port, "warden").putWithoutClientHeader(flyTip.id(), flyTip.text());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("client-header-missing");
  }

  @Test
  void asksToSignIn_whenNobodyTellsWhatWaitsOnAPhone() {
    var answer = new ApiClient(port).put("/api/v1/phone-queue", PhoneQueueApiTest.queue(1));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("sign-in-needed");
  }

  @Test
  void refusesWhatAPhoneTells_whenTheClientHeaderIsMissing() {
    var answer =
        ApiClient.signedIn(port, "warden")
            .putWithoutClientHeader("/api/v1/phone-queue", PhoneQueueApiTest.queue(1));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("client-header-missing");
  }

  @Test
  void goesOnSending_whenTheSessionHasEndedAndTheDeviceTokenIsLeft() {
    var phone = ApiClient.signedIn(port, "warden").withoutSession();
    var photo = TestPhoto.jpeg(500);
    var flyTip = FlyTipJson.some().withPhoto(photo.sha256(), photo.bytes().length);

    assertThat(phone.putReport(flyTip.text()).status()).isEqualTo(201);
    assertThat(phone.headPhoto(flyTip.id(), photo.sha256()).status()).isEqualTo(200);
    assertThat(phone.putPhoto(flyTip.id(), photo.sha256(), photo.bytes()).status()).isEqualTo(201);
    assertThat(phone.get("/api/v1/reports?mine").status()).isEqualTo(200);
    assertThat(phone.get("/api/v1/reports/" + flyTip.id()).status()).isEqualTo(200);
    assertThat(phone.get("/api/v1/me").status()).isEqualTo(200);
    assertThat(phone.get("/api/v1/reference").status()).isEqualTo(200);
    assertThat(phone.put("/api/v1/phone-queue", PhoneQueueApiTest.queue(1)).status())
        .isEqualTo(204);
  }

  @Test
  void opensNothingElse_whenThereIsOnlyADeviceToken() {
    var phone = ApiClient.signedIn(port, "csu").withoutSession();
    var others = FlyTipJson.some();
    ApiClient.signedIn(port, "warden").putReport(others.text());

    assertThat(phone.get("/api/v1/plan/progress").status()).isEqualTo(401);
    assertThat(phone.get("/api/v1/reports/" + others.id()).status()).isEqualTo(404);
    assertThat(phone.get("/desk/reports").status()).isEqualTo(302);
    assertThat(phone.get("/desk/photos/" + "0".repeat(64)).status()).isEqualTo(302);
  }

  @Test
  void sendsNothingMore_whenThePhoneWasSignedOut() {
    var phone = ApiClient.signedIn(port, "warden");
    var token = ApiClient.signedIn(port, "warden");
    var flyTip = FlyTipJson.some();

    assertThat(phone.post("/api/v1/sign-out", "{}").status()).isEqualTo(204);

    assertThat(phone.putReport(flyTip.text()).status()).isEqualTo(401);
    assertThat(token.putReport(flyTip.text()).status()).isEqualTo(201);
  }

  @Test
  void sendsNothingMore_whenTheDeviceWasRevoked() {
    var person = open(Role.WARDEN);
    var phone = ApiClient.signedIn(port, person.username()).withoutSession();
    assertThat(phone.get("/api/v1/me").status()).isEqualTo(200);

    devices.of(person.id()).forEach(device -> devices.revoke(device.id()));

    assertThat(phone.get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void endsEverySession_whenTheAccountIsClosed() {
    var person = open(Role.VOLUNTEER);
    var phone = ApiClient.signedIn(port, person.username());

    people.close(person.id());

    assertThat(phone.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(phone.withoutSession().get("/api/v1/me").status()).isEqualTo(401);
    assertThat(new ApiClient(port).signIn(person.username(), WardbookTest.PASSWORD).status())
        .isEqualTo(401);
  }

  @Test
  void endsEverySessionAndDevice_whenThePasswordIsNew() {
    var person = open(Role.CSU);
    var phone = ApiClient.signedIn(port, person.username());
    var desk = ApiClient.signedIn(port, person.username()).withoutDevice();
    assertThat(desk.get("/desk/reports").status()).isEqualTo(200);

    people.setPassword(person.id(), "another good password");

    assertThat(desk.get("/desk/reports").status()).isEqualTo(302);
    assertThat(phone.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(phone.withoutSession().get("/api/v1/me").status()).isEqualTo(401);
    assertThat(phone.signIn(person.username(), "another good password").status()).isEqualTo(200);
    assertThat(phone.get("/api/v1/me").status()).isEqualTo(200);
  }

  @Test
  void keepsSessionsEnded_whenAClosedAccountIsOpenedAgain() {
    var person = open(Role.VOLUNTEER);
    var phone = ApiClient.signedIn(port, person.username());

    people.close(person.id());
    people.reopen(person.id());

    assertThat(phone.get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void endsTheSessionToo_whenALostPhoneIsLockedOut() {
    var person = open(Role.WARDEN);
    var lost = ApiClient.signedIn(port, person.username());
    var lostDevice = devices.of(person.id()).getFirst();
    var other = ApiClient.signedIn(port, person.username());

    devices.revoke(lostDevice.id());

    assertThat(lost.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(other.get("/api/v1/me").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"volunteer", "warden"})
  void hidesReportsOfOthers_fromAnybodyButTheCsu(String username) {
    var author = open(Role.WARDEN);
    var flyTip = FlyTipJson.some();
    ApiClient.signedIn(port, author.username()).putReport(flyTip.text());

    var reader = ApiClient.signedIn(port, username);

    assertThat(reader.get("/api/v1/reports/" + flyTip.id()).status()).isEqualTo(404);
    assertThat(reader.get("/api/v1/reports?mine").text()).doesNotContain(flyTip.id().toString());
    assertThat(ApiClient.signedIn(port, "csu").get("/api/v1/reports/" + flyTip.id()).status())
        .isEqualTo(200);
  }

  @Test
  void asksToSignIn_whenThePhoneSendsTheQueueOfSomebodyElse() {
    var flyTip = FlyTipJson.some();
    var phone = ApiClient.signedIn(port, "volunteer").inTheNameOf("warden");

    assertThat(phone.putReport(flyTip.text()).code()).isEqualTo("sign-in-needed");
    assertThat(phone.get("/api/v1/reports?mine").status()).isEqualTo(401);
    assertThat(phone.withoutSession().putReport(flyTip.text()).status()).isEqualTo(401);
    assertThat(phone.get("/api/v1/ping").status()).isEqualTo(401);

    phone.inTheNameOf("Volunteer");
    assertThat(phone.putReport(flyTip.text()).status()).isEqualTo(201);
  }

  @Test
  void refusesTheIdOfSomebodyElse_evenWithTheSameContent() {
    var flyTip = FlyTipJson.some();
    ApiClient.signedIn(port, "warden").putReport(flyTip.text());

    var answer = ApiClient.signedIn(port, "volunteer").putReport(flyTip.text());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("not-allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"volunteer", "warden"})
  void keepsPhotosOfTheDesk_fromAnybodyButTheCsu(String username) {
    var photo = TestPhoto.jpeg(501 + username.length());
    var flyTip = FlyTipJson.some().withPhoto(photo.sha256(), photo.bytes().length);
    var author = ApiClient.signedIn(port, "warden");
    author.putReport(flyTip.text());
    author.putPhoto(flyTip.id(), photo.sha256(), photo.bytes());
    var path = "/desk/photos/" + photo.sha256();

    assertThat(ApiClient.signedIn(port, username).get(path).status()).isEqualTo(403);
    var shown = ApiClient.signedIn(port, "csu").get(path);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.response().body()).isEqualTo(photo.bytes());
    assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(shown.header("Content-Security-Policy")).contains("sandbox");
  }

  private Person open(Role role) {
    return people.open(
        "p" + UUID.randomUUID().toString().substring(0, 8),
        "Pat",
        role,
        null,
        WardbookTest.PASSWORD);
  }
}
