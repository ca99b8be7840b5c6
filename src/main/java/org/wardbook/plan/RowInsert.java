package org.wardbook.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row to insert, each value beside the name of its column. */
final class RowInsert {
  private final String table;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  RowInsert(String table) {
    this.table = table;
  }

  RowInsert set(String column, @Nullable Object value) {
    values.put(column, value);
    return this;
  }

  void into(JdbcClient jdbc) {
    var columns = new ArrayList<>(values.keySet());
    var statement =
        jdbc.sql(
            "insert into %s (%s) values (:%s)"
                .formatted(table, String.join(", ", columns), String.join(", :", columns)));
    values.forEach(statement::param);
    statement.update();
  }
}
