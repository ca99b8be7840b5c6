package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.WardbookTest;
import org.wardbook.base.DataFolder;
import tools.jackson.databind.JsonNode;

/** Sending photos, from outside. */
@WardbookTest
class PhotosApiTest {
  @LocalServerPort private int port;
  @Autowired private DataFolder folder;

  private ApiClient warden;

  @BeforeEach
  void signIn() {
    warden = ApiClient.signedIn(port, "warden");
  }

  @Test
  void keepsPhoto_whenItMatchesWhatTheReportAnnounces() throws Exception {
    var photo = TestPhoto.jpeg(1);
    var report = announce(photo);

    var answer = warden.putPhoto(report, photo.sha256(), photo.bytes());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("sha256").stringValue()).isEqualTo(photo.sha256());
    assertHeld(report, photo, photo.bytes().length);
    var file = folder.photos().resolve(photo.sha256().substring(0, 2)).resolve(photo.sha256());
    assertThat(Files.readAllBytes(file)).isEqualTo(photo.bytes());
    assertThat(own(report).path("missingPhotos")).isEmpty();
  }

  @Test
  void answersOk_whenThePhotoArrivesAgain() {
    var photo = TestPhoto.jpeg(2);
    var report = announce(photo);
    warden.putPhoto(report, photo.sha256(), photo.bytes());

    var again = warden.putPhoto(report, photo.sha256(), photo.bytes());

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("sha256").stringValue()).isEqualTo(photo.sha256());
  }

  @Test
  void callsPhotoMissing_untilItHasArrived() {
    var photo = TestPhoto.jpeg(3);
    var report = announce(photo);

    assertThat(own(report).path("missingPhotos").get(0).stringValue()).isEqualTo(photo.sha256());
    assertHeld(report, photo, 0);
  }

  @Test
  void takesTheRest_whenTheFirstPartArrivedBefore() throws Exception {
    var photo = TestPhoto.jpeg(4);
    var report = announce(photo);
    leavePart(photo, 40_000);
    assertHeld(report, photo, 40_000);

    var answer = warden.putRestOfPhoto(report, photo.sha256(), 40_000, photo.from(40_000));

    assertThat(answer.status()).isEqualTo(201);
    assertHeld(report, photo, photo.bytes().length);
  }

  @Test
  void startsAgain_whenTheWholePhotoComesAfterAPart() throws Exception {
    var photo = TestPhoto.jpeg(5);
    var report = announce(photo);
    leavePart(TestPhoto.jpeg(99), photo.sha256(), 40_000);

    assertThat(warden.putPhoto(report, photo.sha256(), photo.bytes()).status()).isEqualTo(201);
  }

  @Test
  void refusesWithTheBytesHeld_whenTheRestStartsElsewhere() throws Exception {
    var photo = TestPhoto.jpeg(6);
    var report = announce(photo);
    leavePart(photo, 1_000);

    var answer = warden.putRestOfPhoto(report, photo.sha256(), 2_000, photo.from(2_000));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("photo-offset-differs");
    assertThat(answer.json().path("held").intValue()).isEqualTo(1_000);
  }

  @Test
  void doesNotCallAPartHeld_whenItIsWholeButWasNeverChecked() throws Exception {
    var photo = TestPhoto.jpeg(7);
    var report = announce(photo);
    leavePart(photo, photo.bytes().length);

    assertHeld(report, photo, 0);
  }

  @Test
  void refusesPhoto_whenItIsAnotherOne() {
    var photo = TestPhoto.jpeg(8);
    var report = announce(photo);

    assertRefused(report, photo, TestPhoto.jpeg(80).bytes(), "photo-hash-differs");
  }

  @Test
  void refusesPhoto_whenItIsShorterThanAnnounced() {
    var photo = TestPhoto.jpeg(9);
    var report = announce(photo);

    assertRefused(report, photo, photo.upTo(99_999), "photo-length-differs");
  }

  @Test
  void refusesPhoto_whenItIsLongerThanAnnounced() {
    var photo = TestPhoto.jpeg(10);
    var report = announce(photo);

    assertRefused(report, photo, new byte[300_000], "photo-length-differs");
  }

  @Test
  void refusesPhoto_whenItIsNoImage() {
    var page = TestPhoto.startingWith(11, '<', 'h', 't', 'm', 'l', '>');
    var report = announce(page);

    assertRefused(report, page, page.bytes(), "photo-not-an-image");
  }

  @Test
  void refusesPhoto_whenTheReportDoesNotAnnounceIt() {
    var report = announce(TestPhoto.jpeg(12));
    var other = TestPhoto.jpeg(120);

    var answer = warden.putPhoto(report, other.sha256(), other.bytes());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("photo-not-announced");
  }

  @Test
  void refusesPhoto_whenSomebodyElseSendsIt() {
    var photo = TestPhoto.jpeg(13);
    var report = announce(photo);
    var volunteer = ApiClient.signedIn(port, "volunteer");

    var answer = volunteer.putPhoto(report, photo.sha256(), photo.bytes());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("not-allowed");
    assertThat(volunteer.headPhoto(report, photo.sha256()).status()).isEqualTo(403);
    assertHeld(report, photo, 0);
  }

  @Test
  void refusesPhoto_whenItsReportHasNotArrived() {
    var photo = TestPhoto.jpeg(14);

    var answer = warden.putPhoto(UUID.randomUUID(), photo.sha256(), photo.bytes());

    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void namesNoPhoto_beforeItsFileIsInPlace() throws Exception {
    var photo = TestPhoto.jpeg(16);
    var report = announce(photo);
    // Something is in the way of the file, so that it can't get its name.
    var inTheWay = folder.photos().resolve(photo.sha256().substring(0, 2)).resolve(photo.sha256());
    Files.createDirectories(inTheWay.resolve("occupied"));

    var refused = warden.putPhoto(report, photo.sha256(), photo.bytes());

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.code()).isEqualTo("storage-failed");

    assertHeld(report, photo, 0);
    assertThat(own(report).path("missingPhotos")).hasSize(1);
    Files.delete(inTheWay.resolve("occupied"));
    Files.delete(inTheWay);
    assertThat(warden.putPhoto(report, photo.sha256(), photo.bytes()).status()).isEqualTo(201);
  }

  @Test
  void namesNoMissingPhoto_whenAnotherReportBroughtItBefore() {
    var photo = TestPhoto.jpeg(15);
    warden.putPhoto(announce(photo), photo.sha256(), photo.bytes());

    var flyTip = FlyTipJson.some().withPhoto(photo.sha256(), photo.bytes().length);

    assertThat(warden.putReport(flyTip.text()).json().path("missingPhotos")).isEmpty();
  }

  private UUID announce(TestPhoto photo) {
    var flyTip = FlyTipJson.some().withPhoto(photo.sha256(), photo.bytes().length);
    assertThat(warden.putReport(flyTip.text()).status()).isEqualTo(201);
    return flyTip.id();
  }

  /** As a phone does that loses its signal in the middle. */
  private void leavePart(TestPhoto photo, int length) throws Exception {
    leavePart(photo, photo.sha256(), length);
  }

  private void leavePart(TestPhoto content, String sha256, int length) throws Exception {
    Files.write(
        folder.photos().resolve("incoming").resolve(sha256 + ".part"), content.upTo(length));
  }

  private void assertHeld(UUID report, TestPhoto photo, int bytes) {
    var answer = warden.headPhoto(report, photo.sha256());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Upload-Offset")).isEqualTo(String.valueOf(bytes));
    assertThat(answer.header("Upload-Length")).isEqualTo(String.valueOf(photo.bytes().length));
  }

  private void assertRefused(UUID report, TestPhoto photo, byte[] content, String code) {
    var answer = warden.putPhoto(report, photo.sha256(), content);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo(code);
    assertHeld(report, photo, 0);
  }

  private JsonNode own(UUID report) {
    return warden.get("/api/v1/reports/" + report).json();
  }
}
