package org.wardbook.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.wardbook.Application;
import org.wardbook.WardbookTest;
import org.wardbook.base.DataFolder;
import org.wardbook.base.DataFolderInUse;
import org.wardbook.sync.ApiClient;
import org.wardbook.sync.FlyTipJson;
import org.wardbook.sync.TestPhoto;

/** A backup is made while the server is at work, and gives back all that it had acknowledged. */
@WardbookTest
class BackupTest {
  private static final int SENDERS = 6;
  private static final AtomicInteger SEEDS = new AtomicInteger(60_000);

  @LocalServerPort private int port;
  @Autowired private DataFolder folder;
  @TempDir private Path elsewhere;

  private Path file;

  @BeforeEach
  void nameFile() {
    file = elsewhere.resolve("backups").resolve("monday.zip");
  }

  @Test
  void givesBackEverythingAcknowledged_whenItIsMadeUnderLoad() throws Exception {
    var sent = new ConcurrentHashMap<String, Sent>();
    var goesOn = new AtomicBoolean(true);
    Map<String, Sent> before;
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < SENDERS; i++) {
        senders.submit(
            () -> {
              var warden = ApiClient.signedIn(port, "warden");
              while (goesOn.get()) {
                send(warden, sent);
              }
            });
      }
      while (sent.size() < 60) {
        Thread.onSpinWait();
      }
      before = new HashMap<>(sent);
      assertThat(Commands.run("backup", file.toString(), dataDir(folder.root()))).isZero();
      goesOn.set(false);
    }

    var restored = elsewhere.resolve("restored");
    assertThat(Commands.run("restore", file.toString(), dataDir(restored))).isZero();

    assertSame(restored, before);
    try (var server = start(restored)) {
      var warden = ApiClient.signedIn(portOf(server), "warden");
      for (var each : before.values()) {
        var again = warden.putReport(each.body());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(each.receipt());
        assertThat(warden.putPhoto(each.id(), each.photo().sha256(), each.photo().bytes()).status())
            .isEqualTo(200);
      }
      var next = warden.putReport(FlyTipJson.some().text());
      assertThat(next.status()).isEqualTo(201);
      assertThat(sent.values())
          .extracting(Sent::receipt)
          .noneMatch(receipt -> receipt.contains(next.json().path("reference").stringValue()));
    }
  }

  @Test
  void keepsWhatWasThere_whenItIsRestoredOverIt() throws Exception {
    new Backup(folder.root(), Clock.systemUTC()).write(file);
    var other = elsewhere.resolve("other");
    Files.createDirectories(other.resolve("photos"));
    Files.writeString(other.resolve("wardbook.db"), "what was there");

    new Restore(other, Clock.systemUTC()).read(file);

    try (var all = Files.walk(other)) {
      assertThat(all.filter(each -> each.toString().contains("before-restore-")))
          .anySatisfy(
              each -> assertThat(each).hasFileName("wardbook.db").hasContent("what was there"));
    }
    assertThat(other.resolve(DataFolder.RESTORING)).doesNotExist();
  }

  @Test
  void touchesNothing_whenAServerUsesTheFolder() throws Exception {
    new Backup(folder.root(), Clock.systemUTC()).write(file);
    var here = new Restore(folder.root(), Clock.systemUTC());

    assertThatThrownBy(() -> here.read(file)).isInstanceOf(DataFolderInUse.class);

    assertThat(folder.root().resolve(DataFolder.RESTORING)).doesNotExist();
  }

  @Test
  void touchesNothing_whenTheBackupIsCutOffOrChangedAnywhere() throws Exception {
    new Backup(folder.root(), Clock.systemUTC()).write(file);
    var whole = Files.readAllBytes(file);
    var other = elsewhere.resolve("other");
    Files.createDirectories(other);
    Files.writeString(other.resolve("wardbook.db"), "what was there");
    var random = new SplittableRandom(7);

    for (var i = 0; i < 20; i++) {
      var broken = whole.clone();
      if (i % 2 == 0) {
        broken = Arrays.copyOf(broken, random.nextInt(broken.length * 9 / 10));
      } else {
        // In the database, which comes first.
        broken[100 + random.nextInt(4_000)] ^= 0x55;
      }
      Files.write(file, broken);

      assertThat(Commands.run("restore", file.toString(), dataDir(other))).isNotZero();
      assertThat(other.resolve("wardbook.db")).hasContent("what was there");
    }
  }

  @Test
  void leavesNoHalfAFile_whenAPhotoIsMissing() throws Exception {
    var sent = new ConcurrentHashMap<String, Sent>();
    send(ApiClient.signedIn(port, "warden"), sent);
    var sha256 = sent.values().iterator().next().photo().sha256();
    var photo = folder.photos().resolve(sha256.substring(0, 2)).resolve(sha256);
    var aside = Files.move(photo, elsewhere.resolve("aside"));

    assertThatThrownBy(() -> new Backup(folder.root(), Clock.systemUTC()).write(file))
        .hasMessageContaining(sha256);

    Files.move(aside, photo);
    assertThat(file.getParent()).isEmptyDirectory();
  }

  private void send(ApiClient warden, Map<String, Sent> sent) {
    var photo = TestPhoto.jpeg(SEEDS.incrementAndGet());
    var flyTip = FlyTipJson.some().withPhoto(photo.sha256(), photo.bytes().length);
    var answer = warden.putReport(flyTip.text());
    if (answer.status() == 201
        && warden.putPhoto(flyTip.id(), photo.sha256(), photo.bytes()).status() == 201) {
      sent.put(
          answer.json().path("contentHash").stringValue(),
          new Sent(flyTip.id(), flyTip.text(), answer.text(), photo));
    }
  }

  private static void assertSame(Path restored, Map<String, Sent> before)
      throws SQLException, IOException {
    try (var db = DriverManager.getConnection("jdbc:sqlite:" + restored.resolve("wardbook.db"));
        var statement = db.createStatement()) {
      var receipts = new HashMap<String, String>();
      try (var rows = statement.executeQuery("select content_hash, receipt from report_version")) {
        while (rows.next()) {
          receipts.put(rows.getString(1), rows.getString(2));
        }
      }
      for (var each : before.entrySet()) {
        assertThat(receipts.get(each.getKey())).isEqualTo(each.getValue().receipt());
        var sha256 = each.getValue().photo().sha256();
        assertThat(restored.resolve("photos").resolve(sha256.substring(0, 2)).resolve(sha256))
            .hasBinaryContent(each.getValue().photo().bytes());
      }
      try (var rows = statement.executeQuery("pragma integrity_check")) {
        assertThat(rows.getString(1)).isEqualTo("ok");
      }
    }
  }

  private static String dataDir(Path path) {
    return "--wardbook.data-dir=" + path;
  }

  private static ConfigurableApplicationContext start(Path data) {
    return new SpringApplicationBuilder(Application.class)
        .run("--server.port=0", dataDir(data), "--server.shutdown=immediate");
  }

  private static int portOf(ConfigurableApplicationContext server) {
    return Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
  }

  private record Sent(UUID id, String body, String receipt, TestPhoto photo) {}
}
