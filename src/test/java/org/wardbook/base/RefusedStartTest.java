package org.wardbook.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.wardbook.Application;

/**
 * The whole server does not start on what {@link DatabaseCheck} refuses, and leaves it as it is.
 */
class RefusedStartTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeDatabase() throws SQLException {
    Flyway.configure().dataSource("jdbc:sqlite:" + database(), null, null).load().migrate();
    execute("pragma journal_mode = wal");
  }

  @Test
  void startsNot_whenANewerWardbookHasWorkedOnTheDatabase() throws Exception {
    execute(
        "update flyway_schema_history set version = '9001' where installed_rank = (select"
            + " max(installed_rank) from flyway_schema_history)");
    var before = Files.readAllBytes(database());

    assertThatThrownBy(this::start).rootCause().hasMessageContaining("newer Wardbook");

    assertThat(database()).hasBinaryContent(before);
  }

  @Test
  void startsNot_whenTheDatabaseIsDamaged() throws Exception {
    try (var file = FileChannel.open(database(), StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(new byte[64 * 4096]), 20 * 4096);
    }
    var before = Files.readAllBytes(database());

    assertThatThrownBy(this::start).rootCause().hasMessageContaining("is damaged");

    assertThat(database()).hasBinaryContent(before);
  }

  private void start() {
    new SpringApplicationBuilder(Application.class)
        .run("--server.port=0", "--wardbook.data-dir=" + folder, "--server.shutdown=immediate")
        .close();
  }

  private Path database() {
    return folder.resolve("wardbook.db");
  }

  private void execute(String sql) throws SQLException {
    try (var db = DriverManager.getConnection("jdbc:sqlite:" + database());
        var statement = db.createStatement()) {
      statement.execute(sql);
    }
  }
}
