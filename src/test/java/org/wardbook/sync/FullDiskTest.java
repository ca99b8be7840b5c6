package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.wardbook.Application;
import org.wardbook.WardbookTest;

/**
 * A real disk that is full, where this machine lets a test have a small one of its own ({@link
 * StorageTroubleApiTest} runs everywhere).
 */
class FullDiskTest {
  private static final String SIZE = "size=12m";

  @TempDir(cleanup = CleanupMode.NEVER)
  private Path disk;

  private ConfigurableApplicationContext server;
  private ApiClient warden;

  @BeforeEach
  void startOnASmallDisk() {
    assumeThat(mount("-t", "tmpfs", "-o", SIZE, "tmpfs", disk.toString())).isTrue();
    server =
        new SpringApplicationBuilder(Application.class, WardbookTest.Surroundings.class)
            .run(
                "--server.port=0",
                "--wardbook.data-dir=" + disk,
                "--wardbook.busy-timeout=300ms",
                "--server.shutdown=immediate");
    warden =
        ApiClient.signedIn(
            Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port")),
            "warden");
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
    // Lazily: the pools close their last connections in a thread of their own.
    run("umount", "-l", disk.toString());
  }

  @Test
  void keepsWhatItAcknowledgedAndTakesMoreLater_whenTheDiskFillsUp() throws Exception {
    var acknowledged = new HashMap<String, String>();
    sendUntilRefused(acknowledged, fill());
    assertThat(acknowledged).isNotEmpty();

    Files.delete(disk.resolve("filler"));
    for (var i = 0; i < 10; i++) {
      send(acknowledged);
    }

    assertAllThere(acknowledged);
  }

  /** Leaves so little room that the log of the database can't grow for long. */
  private Path fill() throws IOException {
    var filler = disk.resolve("filler");
    try (var file = Files.newOutputStream(filler)) {
      var block = new byte[4096];
      while (disk.toFile().getUsableSpace() > 600_000) {
        file.write(block);
      }
    }
    return filler;
  }

  private void sendUntilRefused(Map<String, String> acknowledged, Path filler) throws IOException {
    for (var i = 0; i < 3_000; i++) {
      var flyTip = FlyTipJson.some();
      var answer = warden.putReport(flyTip.text());
      if (answer.status() != 201) {
        assertThat(answer.status()).isEqualTo(507);
        assertThat(answer.code()).isEqualTo("storage-full");
        return;
      }
      acknowledged.put(flyTip.text(), answer.text());
    }
    throw new AssertionError("Still room beside " + Files.size(filler) + " bytes");
  }

  private void send(Map<String, String> acknowledged) {
    var flyTip = FlyTipJson.some();
    var answer = warden.putReport(flyTip.text());
    assertThat(answer.status()).isEqualTo(201);
    acknowledged.put(flyTip.text(), answer.text());
  }

  private void assertAllThere(Map<String, String> acknowledged) throws Exception {
    acknowledged.forEach(
        (body, receipt) -> {
          var again = warden.putReport(body);
          assertThat(again.status()).isEqualTo(200);
          assertThat(again.text()).isEqualTo(receipt);
        });
    try (var db = DriverManager.getConnection("jdbc:sqlite:" + disk.resolve("wardbook.db"));
        var statement = db.createStatement();
        var found = statement.executeQuery("pragma integrity_check")) {
      assertThat(found.getString(1)).isEqualTo("ok");
    }
  }

  private static boolean mount(String... arguments) {
    var command = new String[arguments.length + 1];
    command[0] = "mount";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return run(command);
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
