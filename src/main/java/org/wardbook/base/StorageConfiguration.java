package org.wardbook.base;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
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
  private static final int CONNECTIONS = 8;

  /** How long a write waits for another program that writes, before it is refused as busy. */
  private final int busyTimeoutMillis;

  StorageConfiguration(@Value("${wardbook.busy-timeout}") Duration busyTimeout) {
    busyTimeoutMillis = Math.toIntExact(busyTimeout.toMillis());
  }

  @Bean
  @FlywayDataSource
  HikariDataSource writingDataSource(DataFolder folder) {
    DatabaseCheck.refuseDamaged(folder.database());
    return pool("writing", folder, null);
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
    return pool("reading", folder, "pragma query_only = true");
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

  private HikariDataSource pool(String name, DataFolder folder, @Nullable String initSql) {
    var sqlite = new SQLiteConfig();
    sqlite.setJournalMode(JournalMode.WAL);
    sqlite.setSynchronous(SynchronousMode.FULL);
    sqlite.enforceForeignKeys(true);
    sqlite.setBusyTimeout(busyTimeoutMillis);
    sqlite.setTransactionMode(
        initSql == null ? TransactionMode.IMMEDIATE : TransactionMode.DEFERRED);
    var source = new SQLiteDataSource(sqlite);
    source.setUrl("jdbc:sqlite:" + folder.database());
    var pool = new HikariDataSource();
    pool.setPoolName("wardbook-" + name);
    pool.setDataSource(source);
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setExceptionOverride(
        new GiveUpConnection(() -> pool.getHikariPoolMXBean().softEvictConnections()));
    if (initSql != null) {
      pool.setConnectionInitSql(initSql);
    }
    return pool;
  }
}
