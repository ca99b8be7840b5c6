package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardbook.WardbookTest;
import org.wardbook.base.DataFolder;
import org.wardbook.base.Disk;
import org.wardbook.base.DiskFault;
import org.wardbook.sync.ApiClient.Answer;

/**
 * What phones are told when the storage fails: plainly, as something that passes. Nothing is half
 * stored, and when the trouble is over, so is its effect.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "wardbook.data-dir=target/test-data/${random.uuid}",
      "wardbook.busy-timeout=200ms"
    })
@Import({WardbookTest.Surroundings.class, StorageTroubleApiTest.Faults.class})
class StorageTroubleApiTest {
  @LocalServerPort private int port;
  @Autowired private DataFolder folder;
  @Autowired private JdbcClient jdbc;
  @Autowired private FailingDisk disk;

  @Autowired
  @Qualifier("writingDataSource")
  private HikariDataSource writing;

  private ApiClient warden;

  @BeforeEach
  void signIn() {
    warden = ApiClient.signedIn(port, "warden");
  }

  @Test
  void saysThatTheDiskIsFull_whenTheDatabaseCanNotGrow() throws Exception {
    var flyTip = FlyTipJson.some().answering("notes", "x".repeat(15_000));
    // Less than there are means: as many as there are.
    allowPages(1);

    for (var i = 0; i < 10; i++) {
      assertTrouble(warden.putReport(flyTip.text()), 507, "storage-full");
      allowPages(1);
    }

    allowPages(Integer.MAX_VALUE);
    assertThat(partsOf(flyTip.id())).isZero();
    assertThat(warden.putReport(flyTip.text()).status()).isEqualTo(201);
  }

  @Test
  void saysThatItIsBusy_whenAnotherProgramHoldsTheDatabase() throws Exception {
    var flyTip = FlyTipJson.some();
    try (var other = anotherProgram()) {
      other.createStatement().execute("begin immediate");

      // Each of the connections, and more often than there are: none may be spoilt by it.
      for (var i = 0; i < 10; i++) {
        assertTrouble(warden.putReport(flyTip.text()), 503, "busy");
      }
      assertThat(warden.get("/api/v1/reports/" + flyTip.id()).status()).isEqualTo(404);
    }

    for (var i = 0; i < 10; i++) {
      assertThat(warden.putReport(FlyTipJson.some().text()).status()).isEqualTo(201);
    }
    assertThat(warden.putReport(flyTip.text()).status()).isEqualTo(201);
    assertThat(partsOf(flyTip.id())).isEqualTo(4);
  }

  @Test
  void keepsNoPhoto_whenItsDiskIsFull() throws Exception {
    var full = Path.of("/dev/full");
    assumeThat(full).as("a device that is always full").exists();
    var photo = TestPhoto.jpeg(801);
    var report = announce(photo);
    var part = folder.photos().resolve("incoming").resolve(photo.sha256() + ".part");
    Files.createSymbolicLink(part, full);

    assertTrouble(warden.putPhoto(report, photo.sha256(), photo.bytes()), 507, "storage-full");

    assertThat(warden.headPhoto(report, photo.sha256()).header("Upload-Offset")).isEqualTo("0");
    Files.delete(part);
    assertThat(warden.putPhoto(report, photo.sha256(), photo.bytes()).status()).isEqualTo(201);
  }

  @Test
  void goesOnWhereItStopped_whenTheDiskFailsInTheMiddleOfAPhoto() {
    var photo = TestPhoto.jpeg(802);
    var report = announce(photo);
    disk.failAfter(50_000);

    assertTrouble(warden.putPhoto(report, photo.sha256(), photo.bytes()), 503, "storage-failed");

    disk.failAfter(Long.MAX_VALUE);
    assertThat(photosHeld(photo)).isZero();
    var held = Integer.parseInt(warden.headPhoto(report, photo.sha256()).header("Upload-Offset"));
    assertThat(held).isEqualTo(50_000);
    assertThat(warden.putRestOfPhoto(report, photo.sha256(), held, photo.from(held)).status())
        .isEqualTo(201);
    assertThat(photosHeld(photo)).isOne();
  }

  @Test
  void keepsNoPhoto_whenItsFolderCanNotBeWritten() throws Exception {
    var photo = TestPhoto.jpeg(803);
    var report = announce(photo);
    // A file in the place of the folder stops everybody; permissions would not stop root.
    var incoming = folder.photos().resolve("incoming");
    var aside = Files.move(incoming, incoming.resolveSibling("aside"));
    Files.createFile(incoming);

    assertTrouble(warden.putPhoto(report, photo.sha256(), photo.bytes()), 503, "storage-failed");

    Files.delete(incoming);
    Files.move(aside, incoming);
    assertThat(photosHeld(photo)).isZero();
    assertThat(warden.putPhoto(report, photo.sha256(), photo.bytes()).status()).isEqualTo(201);
  }

  private static void assertTrouble(Answer answer, int status, String code) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().path("detail").stringValue())
        .doesNotContainIgnoringCase("sql")
        .endsWith(".");
  }

  private UUID announce(TestPhoto photo) {
    var flyTip = FlyTipJson.some().withPhoto(photo.sha256(), photo.bytes().length);
    assertThat(warden.putReport(flyTip.text()).status()).isEqualTo(201);
    return flyTip.id();
  }

  private int photosHeld(TestPhoto photo) {
    return count("select count(*) from photo where sha256 = ?", photo.sha256());
  }

  /** Rows that tell of the report: itself, its version, its photo, its history. */
  private int partsOf(UUID id) {
    return count("select count(*) from report where id = ?", id.toString())
        + count("select count(*) from report_version where report_id = ?", id.toString())
        + count("select count(*) from report_photo where report_id = ?", id.toString())
        + Math.min(
            1, count("select count(*) from report_history where report_id = ?", id.toString()));
  }

  private int count(String sql, String value) {
    return jdbc.sql(sql).param(value).query(Integer.class).single();
  }

  /** To every connection that the server writes with; new ones know of no limit. */
  private void allowPages(int pages) throws SQLException {
    var connections = new ArrayList<Connection>();
    for (var i = 0; i < writing.getMaximumPoolSize(); i++) {
      connections.add(writing.getConnection());
    }
    for (var connection : connections) {
      try (var statement = connection.createStatement()) {
        statement.execute("pragma max_page_count = " + pages);
      }
      connection.close();
    }
  }

  private Connection anotherProgram() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.database());
  }

  /** Puts a disk under the server that fails when it is told to. */
  @TestConfiguration
  static class Faults {
    @Bean
    @Primary
    FailingDisk failingDisk(@Qualifier("localDisk") Disk real) {
      return new FailingDisk(real);
    }
  }

  /** Takes so many bytes and no more. */
  static final class FailingDisk implements Disk {
    private final Disk real;
    private volatile long left = Long.MAX_VALUE;

    FailingDisk(Disk real) {
      this.real = real;
    }

    void failAfter(long bytes) {
      left = bytes;
    }

    @Override
    public FileChannel open(Path file, OpenOption... options) throws DiskFault {
      return real.open(file, options);
    }

    @Override
    public void write(Path file, FileChannel channel, ByteBuffer bytes) throws DiskFault {
      var whole = bytes.limit();
      var fits = (int) Math.min(left, bytes.remaining());
      real.write(file, channel, bytes.limit(bytes.position() + fits));
      bytes.limit(whole);
      left -= fits;
      if (bytes.hasRemaining()) {
        throw new DiskFault(file, new IOException("Input/output error"));
      }
    }

    @Override
    public void sync(Path file, FileChannel channel) throws DiskFault {
      real.sync(file, channel);
    }

    @Override
    public void rename(Path from, Path to) throws DiskFault {
      real.rename(from, to);
    }

    @Override
    public void syncFolder(Path to) throws DiskFault {
      real.syncFolder(to);
    }
  }
}
