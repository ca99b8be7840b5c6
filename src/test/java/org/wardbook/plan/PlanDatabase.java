package org.wardbook.plan;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import tools.jackson.databind.json.JsonMapper;

/** A real SQLite file with the tables of the product, for tests without the rest of it. */
public final class PlanDatabase {
  private final JdbcClient jdbc;

  private PlanDatabase(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public static PlanDatabase in(Path folder) {
    var config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    var dataSource = new SQLiteDataSource(config);
    dataSource.setUrl("jdbc:sqlite:" + folder.resolve("plan.db"));
    Flyway.configure().dataSource(dataSource).load().migrate();
    return new PlanDatabase(JdbcClient.create(dataSource));
  }

  public PlanYears planYears() {
    return new PlanYears(new PlanRows(jdbc, JsonMapper.builder().build()), new MilestoneRows(jdbc));
  }

  public JdbcClient jdbc() {
    return jdbc;
  }
}
