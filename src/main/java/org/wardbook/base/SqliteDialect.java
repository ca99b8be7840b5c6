package org.wardbook.base;

import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.relational.core.dialect.AbstractDialect;
import org.springframework.data.relational.core.dialect.LimitClause;
import org.springframework.data.relational.core.dialect.LockClause;
import org.springframework.data.relational.core.sql.LockOptions;

/** What Spring Data has to know about SQLite, which it doesn't bring itself. */
class SqliteDialect extends AbstractDialect implements JdbcDialect {
  private static final LimitClause LIMIT =
      new LimitClause() {
        @Override
        public String getLimit(long limit) {
          return "limit " + limit;
        }

        @Override
        public String getOffset(long offset) {
          return "limit -1 offset " + offset;
        }

        @Override
        public String getLimitOffset(long limit, long offset) {
          return "limit " + limit + " offset " + offset;
        }

        @Override
        public Position getClausePosition() {
          return Position.AFTER_ORDER_BY;
        }
      };

  /** SQLite locks the whole database for a writer, so no row is ever locked by a query. */
  private static final LockClause NO_LOCK =
      new LockClause() {
        @Override
        public String getLock(LockOptions lockOptions) {
          return "";
        }

        @Override
        public Position getClausePosition() {
          return Position.AFTER_ORDER_BY;
        }
      };

  @Override
  public LimitClause limit() {
    return LIMIT;
  }

  @Override
  public LockClause lock() {
    return NO_LOCK;
  }
}
