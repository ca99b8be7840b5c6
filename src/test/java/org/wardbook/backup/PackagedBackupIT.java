package org.wardbook.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardbook.sync.ApiClient;

/** Backup and restore as whoever runs the server types them, with the jar that is handed out. */
class PackagedBackupIT {
  private static final String PASSWORD = "wardbook-demo";

  @TempDir private Path folder;
  private final PackagedWardbook wardbook = new PackagedWardbook();

  @AfterEach
  void stop() throws InterruptedException {
    wardbook.stop();
  }

  @Test
  void givesBackEverythingAcknowledged_whenTheServerIsAtWork() throws Exception {
    var data = folder.resolve("data");
    var file = folder.resolve("backups").resolve("monday.zip");
    Map<String, Sent> before;
    Map<String, Sent> all;
    wardbook.serve(data);
    try (var senders = new Senders(wardbook.port(), PASSWORD)) {
      before = senders.acknowledged(60);
      assertThat(wardbook.run("backup", file, data)).isZero();
      // Over a server at work nothing is put back.
      assertThat(wardbook.run("restore", file, data)).isNotZero();
      all = senders.acknowledged();
    }
    assertThat(all).hasSizeGreaterThan(before.size());
    wardbook.stop();

    assertThat(wardbook.run("restore", file, data)).isZero();

    assertThat(asideIn(data)).exists();
    Sent.assertKept(data, before);
    wardbook.serve(data);
    var warden = new ApiClient(wardbook.port());
    warden.signIn("warden", PASSWORD);
    Sent.assertAcknowledgedAgain(warden, before);
    Sent.assertNextIsNew(warden, all);
  }

  /** What was there before. */
  private static Path asideIn(Path data) throws IOException {
    try (var all = Files.list(data)) {
      return all.filter(each -> each.getFileName().toString().startsWith("before-restore-"))
          .findFirst()
          .orElseThrow()
          .resolve("wardbook.db");
    }
  }
}
