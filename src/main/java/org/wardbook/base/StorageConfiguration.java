package org.wardbook.base;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite in WAL mode with {@code synchronous=FULL}: what was committed is on disk.
 *
 * <p>There are two pools. A transaction marked {@code readOnly} gets a connection that can't write
 * and never waits for a writer. Every other transaction starts with {@code BEGIN IMMEDIATE}: one
 * that read first and took the write lock later would fail with SQLITE_BUSY_SNAPSHOT whenever
 * another commit came between, and no waiting would help.
 */
@Configuration
class StorageConfiguration {
  private static final int READERS = 8;

  /** One writes, the others look something up on their way to it. */
  private static final int WRITERS = 4;

  /**
   * Pages of 4 kB that a connection keeps: a group of reports touches more than the 500 of SQLite's
   * own setting, and would be written in pieces.
   */
  private static final int KEPT_PAGES = 8_000;

  /**
   * Pages in the log, 64 MB, after which they are carried over into the database. Reports that come
   * in touch the same pages of the indexes again and again: each is carried over once.
   */
  private static final int PAGES_IN_LOG = 16_000;

  /** How long a write waits for another program that writes, before it is refused as busy. */
  private final int busyTimeoutMillis;

  StorageConfiguration(@Value("${wardbook.busy-timeout}") Duration busyTimeout) {
    busyTimeoutMillis = Math.toIntExact(busyTimeout.toMillis());
  }

  @Bean
  @FlywayDataSource
  HikariDataSource writingDataSource(DataFolder folder) {
    DatabaseCheck.refuseDamaged(folder.database());
    var sqlite = new SQLiteConfig();
    sqlite.setTransactionMode(TransactionMode.IMMEDIATE);
    sqlite.setCacheSize(KEPT_PAGES);
    sqlite.setPragma(Pragma.WAL_AUTOCHECKPOINT, String.valueOf(PAGES_IN_LOG));
    return pool("writing", WRITERS, sqlite, folder);
  }

  /** Before the first step is taken: a database of a newer version is left as it is. */
  @Bean
  FlywayMigrationStrategy onlyForwards() {
    return flyway -> {
      DatabaseCheck.refuseNewer(flyway);
      flyway.migrate();
    };
  }

  @Bean
  HikariDataSource readingDataSource(DataFolder folder) {
    var sqlite = new SQLiteConfig();
    sqlite.setTransactionMode(TransactionMode.DEFERRED);
    var pool = pool("reading", READERS, sqlite, folder);
    pool.setConnectionInitSql("pragma query_only = true");
    return pool;
  }

  /** Sends each transaction to the pool that fits, once it needs a connection. */
  @Bean
  @Primary
  LazyConnectionDataSourceProxy dataSource(
      HikariDataSource writingDataSource, HikariDataSource readingDataSource) {
    var proxy = new LazyConnectionDataSourceProxy(writingDataSource);
    proxy.setReadOnlyDataSource(readingDataSource);
    return proxy;
  }

  private HikariDataSource pool(String name, int size, SQLiteConfig sqlite, DataFolder folder) {
    sqlite.setJournalMode(JournalMode.WAL);
    sqlite.setSynchronous(SynchronousMode.FULL);
    sqlite.enforceForeignKeys(true);
    sqlite.setBusyTimeout(busyTimeoutMillis);
    var source = new SQLiteDataSource(sqlite);
    source.setUrl("jdbc:sqlite:" + folder.database());
    var pool = new HikariDataSource();
    pool.setPoolName("wardbook-" + name);
    pool.setDataSource(new KeptStatements(source));
    pool.setMaximumPoolSize(size);
    pool.setExceptionOverride(
        new GiveUpConnection(() -> pool.getHikariPoolMXBean().softEvictConnections()));
    return pool;
  }
}
