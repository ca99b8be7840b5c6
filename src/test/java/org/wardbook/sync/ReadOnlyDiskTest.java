package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.wardbook.WardbookTest;
import org.wardbook.base.DataFolder;
import org.wardbook.sync.ApiClient.Answer;

/**
 * A disk that becomes read-only under the running server, as Linux makes one that fails, and is
 * writable again later. Nobody starts the server anew for that.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "wardbook.data-dir=target/test-data/${random.uuid}",
      "wardbook.busy-timeout=200ms"
    })
@Import(WardbookTest.Surroundings.class)
class ReadOnlyDiskTest {
  @LocalServerPort private int port;
  @Autowired private DataFolder folder;

  @Autowired
  @Qualifier("writingDataSource")
  private HikariDataSource writing;

  private ApiClient warden;

  @BeforeEach
  void signIn() {
    warden = ApiClient.signedIn(port, "warden");
  }

  @AfterEach
  void letItBeWritten() {
    chattr("-i");
  }

  @Test
  void refusesAndGoesOnByItself_whenTheFolderCanNotBeWrittenForAWhile() {
    var before = FlyTipJson.some();
    assertThat(warden.putReport(before.text()).status()).isEqualTo(201);
    var photo = TestPhoto.jpeg(811);
    var report = announce(photo);
    // Root, too, can't write what is immutable, not even to a file that is open.
    assumeThat(chattr("+i")).as("this machine lets a test do that").isTrue();

    var flyTip = FlyTipJson.some();
    for (var i = 0; i < 10; i++) {
      assertStorageFailed(warden.putReport(flyTip.text()));
      assertStorageFailed(warden.putPhoto(report, photo.sha256(), photo.bytes()));
    }
    assertThat(warden.get("/api/v1/reports/" + before.id()).status()).isEqualTo(200);
    assertThat(warden.get("/api/v1/reports/" + flyTip.id()).status()).isEqualTo(404);
    chattr("-i");

    // Notices with the first call at the latest that connections of before are no good.
    warden.putReport(FlyTipJson.some().text());
    assertThat(warden.putReport(flyTip.text()).status()).isEqualTo(201);
    assertThat(warden.putPhoto(report, photo.sha256(), photo.bytes()).status()).isEqualTo(201);
    for (var i = 0; i < 10; i++) {
      assertThat(warden.putReport(FlyTipJson.some().text()).status()).isEqualTo(201);
    }
  }

  @Test
  void goesOnByItself_whenItsConnectionsWereOpenedWhileNothingCouldBeWritten() throws Exception {
    beReadOnly();
    var flyTip = FlyTipJson.some();

    assertStorageFailed(warden.putReport(flyTip.text()));

    for (var i = 0; i < writing.getMaximumPoolSize(); i++) {
      assertThat(warden.putReport(FlyTipJson.some().text()).status()).isEqualTo(201);
    }
    assertThat(warden.putReport(flyTip.text()).status()).isEqualTo(201);
  }

  private static void assertStorageFailed(Answer answer) {
    assertThat(answer.code()).isEqualTo("storage-failed");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.json().path("detail").stringValue())
        .startsWith("The server can’t write to its disk. Nothing of this was stored");
  }

  private UUID announce(TestPhoto photo) {
    var flyTip = FlyTipJson.some().withPhoto(photo.sha256(), photo.bytes().length);
    assertThat(warden.putReport(flyTip.text()).status()).isEqualTo(201);
    return flyTip.id();
  }

  /** All connections that the server writes with; new ones are not. */
  private void beReadOnly() throws SQLException {
    var connections = new ArrayList<Connection>();
    for (var i = 0; i < writing.getMaximumPoolSize(); i++) {
      connections.add(writing.getConnection());
    }
    for (var connection : connections) {
      try (var statement = connection.createStatement()) {
        statement.execute("pragma query_only = true");
      }
      connection.close();
    }
  }

  private boolean chattr(String flag) {
    try {
      var command = new ProcessBuilder("chattr", "-R", "-f", flag, folder.root().toString());
      return command.redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
