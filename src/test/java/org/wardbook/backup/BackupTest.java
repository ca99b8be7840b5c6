package org.wardbook.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

/** A backup is made while the server is at work, and gives back all that it had acknowledged. */
@WardbookTest
class BackupTest {
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
    Map<String, Sent> before;
    Map<String, Sent> all;
    try (var senders = new Senders(port, WardbookTest.PASSWORD)) {
      before = senders.acknowledged(60);
      assertThat(Commands.run("backup", file.toString(), dataDir(folder.root()))).isZero();
      all = senders.acknowledged();
    }

    var restored = elsewhere.resolve("restored");
    assertThat(Commands.run("restore", file.toString(), dataDir(restored))).isZero();

    Sent.assertKept(restored, before);
    try (var server = start(restored)) {
      var warden = ApiClient.signedIn(portOf(server), "warden");
      Sent.assertAcknowledgedAgain(warden, before);
      Sent.assertNextIsNew(warden, all);
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
      // It would keep the server from starting.
      assertThat(other.resolve(DataFolder.RESTORING)).doesNotExist();
    }
  }

  @Test
  void keepsTheServerFromStarting_whenTheRestoreBeforeWasCutOff_andThisBackupIsRefused()
      throws Exception {
    var other = elsewhere.resolve("other");
    Files.createDirectories(other.resolve(DataFolder.RESTORING));
    Files.writeString(file(), "no backup");

    assertThat(Commands.run("restore", file.toString(), dataDir(other))).isNotZero();

    assertThat(other.resolve(DataFolder.RESTORING)).exists();
  }

  @Test
  void saysItInWords_whenWhatTheFileSaysOfItselfCannotBeRead() throws Exception {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file()))) {
      zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
      zip.write("{".getBytes(UTF_8));
    }
    var other = elsewhere.resolve("other");

    assertThat(Commands.run("restore", file.toString(), dataDir(other))).isNotZero();
    assertThat(other.resolve(DataFolder.RESTORING)).doesNotExist();
  }

  @Test
  void saysItInWords_whenTheFolderCannotBeWrittenTo() throws Exception {
    new Backup(folder.root(), Clock.systemUTC()).write(file);
    var other = elsewhere.resolve("other");
    Files.createDirectories(other.resolve("wardbook.lock"));

    assertThat(Commands.run("restore", file.toString(), dataDir(other))).isNotZero();
  }

  @Test
  void leavesNoHalfAFile_whenAPhotoIsMissing() throws Exception {
    var sent = Sent.with(ApiClient.signedIn(port, "warden")).orElseThrow();
    var photo = sent.photoIn(folder.root());
    var aside = Files.move(photo, elsewhere.resolve("aside"));

    assertThatThrownBy(() -> new Backup(folder.root(), Clock.systemUTC()).write(file))
        .hasMessageContaining(sent.photo().sha256());

    Files.move(aside, photo);
    assertThat(file.getParent()).isEmptyDirectory();
  }

  private Path file() throws IOException {
    Files.createDirectories(file.getParent());
    return file;
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
}
