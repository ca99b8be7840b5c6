package org.wardbook.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.wardbook.sync.ApiClient;
import org.wardbook.sync.FlyTipJson;
import org.wardbook.sync.TestPhoto;

/** A report with its photo, and the receipt that the server gave for it. */
record Sent(UUID id, String body, String receipt, String contentHash, TestPhoto photo) {
  private static final AtomicInteger SEEDS = new AtomicInteger(60_000);

  /** Sends a new one; empty when the server did not take all of it. */
  static Optional<Sent> with(ApiClient warden) {
    var photo = TestPhoto.jpeg(SEEDS.incrementAndGet());
    var flyTip = FlyTipJson.some().withPhoto(photo.sha256(), photo.bytes().length);
    var answer = warden.putReport(flyTip.text());
    return answer.status() == 201
            && warden.putPhoto(flyTip.id(), photo.sha256(), photo.bytes()).status() == 201
        ? Optional.of(
            new Sent(
                flyTip.id(),
                flyTip.text(),
                answer.text(),
                answer.json().path("contentHash").stringValue(),
                photo))
        : Optional.empty();
  }

  /** Asserts that the folder holds all of them, byte for byte. */
  static void assertKept(Path data, Map<String, Sent> all) throws SQLException {
    try (var db = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("wardbook.db"));
        var statement = db.createStatement()) {
      var receipts = new HashMap<String, String>();
      try (var rows = statement.executeQuery("select content_hash, receipt from report_version")) {
        while (rows.next()) {
          receipts.put(rows.getString(1), rows.getString(2));
        }
      }
      all.forEach(
          (contentHash, sent) -> {
            assertThat(receipts.get(contentHash)).isEqualTo(sent.receipt());
            assertThat(sent.photoIn(data)).hasBinaryContent(sent.photo().bytes());
          });
      try (var rows = statement.executeQuery("pragma integrity_check")) {
        assertThat(rows.getString(1)).isEqualTo("ok");
      }
    }
  }

  /** Asserts that the server gives each the same receipt again, and holds its photo. */
  static void assertAcknowledgedAgain(ApiClient warden, Map<String, Sent> all) {
    for (var sent : all.values()) {
      var again = warden.putReport(sent.body());
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.text()).isEqualTo(sent.receipt());
      assertThat(warden.putPhoto(sent.id(), sent.photo().sha256(), sent.photo().bytes()).status())
          .isEqualTo(200);
    }
  }

  /** Asserts that a new report gets a reference that nobody was given before. */
  static void assertNextIsNew(ApiClient warden, Map<String, Sent> all) {
    var next = warden.putReport(FlyTipJson.some().text());
    assertThat(next.status()).isEqualTo(201);
    assertThat(all.values())
        .extracting(Sent::receipt)
        .noneMatch(receipt -> receipt.contains(next.json().path("reference").stringValue()));
  }

  Path photoIn(Path data) {
    return data.resolve("photos").resolve(photo.sha256().substring(0, 2)).resolve(photo.sha256());
  }
}
