package org.wardbook.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.ward.MicroPoint;

/** Reads where reports are, some at a time: one look at all of them would hold the log open. */
@Component
@Transactional(readOnly = true)
class PlacedRows {
  private static final int AT_A_TIME = 5_000;

  private final JdbcClient jdbc;

  PlacedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long count() {
    return jdbc.sql("select count(*) from report").query(Long.class).single();
  }

  /** The next ones after that row, in the order in which they came; empty at the end. */
  List<Pin> after(long row) {
    return jdbc.sql(
            """
            select rowid, lat_e6, lon_e6, ward from report
            where rowid > ? and lat_e6 is not null order by rowid limit ?
            """)
        .params(row, AT_A_TIME)
        .query(
            (found, number) ->
                new Pin(
                    found.getLong("rowid"),
                    new MicroPoint(found.getInt("lat_e6"), found.getInt("lon_e6")),
                    found.getString("ward")))
        .list();
  }

  record Pin(long row, MicroPoint point, @Nullable String ward) {}
}
