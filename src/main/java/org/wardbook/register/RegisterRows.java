package org.wardbook.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardbook.base.StoredInstant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The entries and their history in the database. */
@Repository
class RegisterRows {
  private static final String SELECT =
      "select id, register, name, details, first_day, last_day, withdrawn, version"
          + " from register_entry ";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  RegisterRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Every entry, by register and, within it, as people look for names. */
  List<KeptEntry> all() {
    return jdbc.sql(SELECT).query(this::entry).list().stream()
        .sorted(
            Comparator.comparing(KeptEntry::register)
                .thenComparing(KeptEntry::entry, RegisterRows::inAList))
        .toList();
  }

  private static int inAList(RegisterEntry one, RegisterEntry other) {
    return Comparator.comparing(RegisterEntry::name, new ByNumbers())
        .thenComparing(
            RegisterEntry::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
        .thenComparing(RegisterEntry::id)
        .compare(one, other);
  }

  /** How often entries were added and changed. */
  long changes() {
    return jdbc.sql("select coalesce(sum(version), 0) from register_entry")
        .query(Long.class)
        .single();
  }

  List<KeptEntry> of(String register) {
    return jdbc.sql(SELECT + "where register = ?").param(register).query(this::entry).list();
  }

  Optional<KeptEntry> find(String id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query(this::entry).optional();
  }

  /** Writes the entry as it is now, new or not, and what was done with it. */
  void put(KeptEntry kept, UUID by, EntryEvent.Kind event, @Nullable String note) {
    var entry = kept.entry();
    jdbc.sql(
            """
            insert into register_entry
              (id, register, name, details, first_day, last_day, withdrawn, version)
            values (:id, :register, :name, :details, :from, :until, :withdrawn, :version)
            on conflict (id) do update set
              name = excluded.name, details = excluded.details, first_day = excluded.first_day,
              last_day = excluded.last_day, withdrawn = excluded.withdrawn,
              version = excluded.version
            """)
        .param("id", entry.id())
        .param("register", kept.register())
        .param("name", entry.name())
        .param("details", entry.values().toString())
        .param("from", text(entry.from()))
        .param("until", text(entry.until()))
        .param("withdrawn", kept.withdrawn())
        .param("version", kept.version())
        .update();
    jdbc.sql(
            """
            insert into register_history (entry_id, at, person_id, event, note, entry)
            values (:id, :at, :person, :event, :note, :entry)
            """)
        .param("id", entry.id())
        .param("at", StoredInstant.text(clock.instant()))
        .param("person", by.toString())
        .param("event", event.name())
        .param("note", note)
        .param("entry", asLeft(entry).toString())
        .update();
  }

  List<EntryEvent> historyOf(String id) {
    return jdbc.sql(
            """
            select h.at, p.display_name, h.event, h.note, h.entry
            from register_history h left join person p on p.id = h.person_id
            where h.entry_id = ? order by h.id
            """)
        .param(id)
        .query(this::event)
        .list();
  }

  private ObjectNode asLeft(RegisterEntry entry) {
    var left = json.createObjectNode();
    left.put("name", entry.name());
    left.set("details", entry.values());
    left.put("from", text(entry.from()));
    left.put("until", text(entry.until()));
    return left;
  }

  private KeptEntry entry(ResultSet row, int number) throws SQLException {
    return new KeptEntry(
        row.getString("register"),
        new RegisterEntry(
            row.getString("id"),
            row.getString("name"),
            (ObjectNode) json.readTree(row.getString("details")),
            day(row.getString("first_day")),
            day(row.getString("last_day"))),
        row.getBoolean("withdrawn"),
        row.getInt("version"));
  }

  private EntryEvent event(ResultSet row, int number) throws SQLException {
    var left = json.readTree(row.getString("entry"));
    return new EntryEvent(
        StoredInstant.of(row.getString("at")),
        row.getString("display_name"),
        EntryEvent.Kind.valueOf(row.getString("event")),
        row.getString("note"),
        new EntryDraft(
            left.path("name").asString(),
            (ObjectNode) left.path("details"),
            day(text(left.path("from"))),
            day(text(left.path("until")))));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable String text(JsonNode day) {
    return day.isString() ? day.stringValue() : null;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
