package org.wardbook.ward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardbook.base.StoredInstant;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code ward_set} and {@code ward_activation}. */
@Component
class WardSetRows {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  WardSetRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Keeps the set, unless it is kept already. */
  void keep(WardSet set) {
    jdbc.sql(
            """
            insert into ward_set (id, name, first_used_at, outlines) values (?, ?, ?, ?)
            on conflict (id) do nothing
            """)
        .params(
            set.id(),
            set.district().name(),
            StoredInstant.text(clock.instant()),
            json.writeValueAsString(set))
        .update();
  }

  /** Those sets that were ever decided on. */
  List<WardSet> activated() {
    return jdbc.sql(
            """
            select outlines from ward_set
            where id in (select ward_set from ward_activation) order by id
            """)
        .query((row, number) -> json.readValue(row.getString("outlines"), WardSet.class))
        .list();
  }

  /** Every decision, the latest first. */
  List<WardActivation> activations() {
    return jdbc.sql(
            """
            select a.id, a.ward_set, a.wards, a.file_name, a.from_day, a.at,
              by.display_name as who, w.at as withdrawn_at, w.reason, back.display_name as back_by
            from ward_activation a
            join person by on by.id = a.person_id
            left join ward_withdrawal w on w.activation = a.id
            left join person back on back.id = w.person_id
            order by a.id desc
            """)
        .query(WardSetRows::activation)
        .list();
  }

  /** How often a decision was made or taken back. */
  long changes() {
    return jdbc.sql(
            """
            select (select count(*) from ward_activation) + (select count(*) from ward_withdrawal)
            """)
        .query(Long.class)
        .single();
  }

  void add(WardSet set, String fileName, LocalDate from, UUID by) {
    jdbc.sql(
            """
            insert into ward_activation (ward_set, wards, file_name, from_day, at, person_id)
            values (:set, :wards, :file, :from, :at, :by)
            """)
        .param("set", set.id())
        .param("wards", set.wards().size())
        .param("file", fileName)
        .param("from", from.toString())
        .param("at", StoredInstant.text(clock.instant()))
        .param("by", by.toString())
        .update();
  }

  void withdraw(long activation, String reason, UUID by) {
    jdbc.sql(
            """
            insert into ward_withdrawal (activation, reason, at, person_id)
            values (:activation, :reason, :at, :by)
            """)
        .param("activation", activation)
        .param("reason", reason)
        .param("at", StoredInstant.text(clock.instant()))
        .param("by", by.toString())
        .update();
  }

  private static WardActivation activation(ResultSet row, int number) throws SQLException {
    var withdrawnAt = row.getString("withdrawn_at");
    return new WardActivation(
        row.getLong("id"),
        row.getString("ward_set"),
        row.getInt("wards"),
        row.getString("file_name"),
        LocalDate.parse(row.getString("from_day")),
        row.getString("who"),
        StoredInstant.of(row.getString("at")),
        withdrawnAt == null
            ? null
            : new WardActivation.Withdrawal(
                row.getString("back_by"), StoredInstant.of(withdrawnAt), row.getString("reason")));
  }
}
