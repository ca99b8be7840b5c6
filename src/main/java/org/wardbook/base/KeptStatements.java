package org.wardbook.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.DelegatingPreparedStatement;
import org.apache.commons.dbcp2.PStmtKey;
import org.apache.commons.dbcp2.PoolingConnection;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives connections that keep their prepared statements. To prepare one costs SQLite more than to
 * run it: the insert of a report brings eight triggers with it, which are compiled every time.
 */
class KeptStatements extends DelegatingDataSource {
  /** On each connection; the one used longest ago makes room. */
  private static final int MOST = 120;

  KeptStatements(DataSource source) {
    super(source);
  }

  @Override
  public Connection getConnection() throws SQLException {
    var connection = new PoolingConnection(super.getConnection());
    var config = new GenericKeyedObjectPoolConfig<DelegatingPreparedStatement>();
    config.setMaxTotal(MOST);
    config.setMaxTotalPerKey(-1);
    config.setMaxIdlePerKey(1);
    config.setBlockWhenExhausted(false);
    config.setMaxWait(Duration.ZERO);
    config.setJmxEnabled(false);
    connection.setStatementPool(
        new GenericKeyedObjectPool<PStmtKey, DelegatingPreparedStatement>(connection, config));
    return connection;
  }
}
