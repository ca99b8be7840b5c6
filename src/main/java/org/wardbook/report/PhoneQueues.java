package org.wardbook.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.StoredInstant;
import org.wardbook.people.Person;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.FormDefinition;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What phones told of the reports that they still hold. Nothing is decided by it: it only lets the
 * desk say that a figure is about to move.
 */
@Service
public class PhoneQueues implements WaitingOnPhones {
  /** A phone that was silent for so long has been lost, or its reports went by another one. */
  static final Duration REMEMBERED = Duration.ofDays(14);

  /** More phones than anybody has; a browser that forgets its storage is a new one each time. */
  static final int PHONES_OF_A_PERSON = 10;

  /**
   * A count that was overtaken on its way arrives within minutes. One that seems older for longer
   * comes from a phone whose clock was put back.
   */
  private static final Duration OVERTAKEN_WITHIN = Duration.ofMinutes(10);

  private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final DefinitionCatalogue definitions;
  private final JsonMapper json;
  private final AfterCommit afterCommit;
  private final Clock clock;

  PhoneQueues(
      JdbcClient jdbc,
      DefinitionCatalogue definitions,
      JsonMapper json,
      AfterCommit afterCommit,
      Clock clock) {
    this.jdbc = jdbc;
    this.definitions = definitions;
    this.json = json;
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  /**
   * Notes what a phone told, in place of what it told before.
   *
   * @param waiting how many reports by type; types that are not known are left out
   * @param since when the oldest of them was saved, by the phone's clock; null when it did not say
   * @param countedAt by the phone's clock
   */
  @Transactional
  public void tell(
      Person person,
      UUID device,
      Map<String, Integer> waiting,
      @Nullable Instant since,
      Instant countedAt) {
    var known =
        definitions.all().stream().map(FormDefinition::key).collect(Collectors.toUnmodifiableSet());
    var counted = new TreeMap<>(waiting);
    counted.keySet().retainAll(known);
    counted.values().removeIf(number -> number == 0);
    var before = held(person, device);
    var now = json.writeValueAsString(counted);
    jdbc.sql(
            """
            insert into phone_queue (person_id, device, waiting, since, counted_at, told_at)
            values (:person, :device, :waiting, :since, :countedAt, :now)
            on conflict (person_id, device) do update
            set waiting = excluded.waiting,
                since = excluded.since,
                counted_at = excluded.counted_at,
                told_at = excluded.told_at
            where excluded.counted_at >= counted_at or told_at < :overtaken
            """)
        .param("person", person.id().toString())
        .param("device", device.toString())
        .param("waiting", now)
        .param("since", since == null ? null : StoredInstant.text(inServersTime(since, countedAt)))
        .param("countedAt", StoredInstant.text(countedAt))
        .param("now", StoredInstant.text(clock.instant()))
        .param("overtaken", StoredInstant.text(clock.instant().minus(OVERTAKEN_WITHIN)))
        .update();
    forget(person);
    if (!now.equals(before)) {
      afterCommit.publish(new PhoneQueueTold());
    }
  }

  /** However wrong the phone's clock is: it told both by the same. */
  private Instant inServersTime(Instant since, Instant countedAt) {
    return clock.instant().minus(Duration.between(since, countedAt).abs());
  }

  @Override
  @Transactional(readOnly = true)
  public List<HeldOnPhone> phones() {
    return jdbc.sql(
            """
            select p.display_name, q.waiting, q.since, q.told_at
            from phone_queue q join person p on p.id = q.person_id
            where q.told_at >= ? and q.waiting <> '{}'
            order by coalesce(q.since, q.told_at), p.display_name
            """)
        .param(StoredInstant.text(clock.instant().minus(REMEMBERED)))
        .query((row, number) -> held(row))
        .list();
  }

  private HeldOnPhone held(ResultSet row) throws SQLException {
    var since = row.getString("since");
    return new HeldOnPhone(
        row.getString("display_name"),
        json.readValue(row.getString("waiting"), NUMBERS),
        since == null ? null : StoredInstant.of(since),
        StoredInstant.of(row.getString("told_at")));
  }

  /** What this phone told before; that it holds nothing, when it has not told anything. */
  private String held(Person person, UUID device) {
    return jdbc.sql("select waiting from phone_queue where person_id = ? and device = ?")
        .params(person.id().toString(), device.toString())
        .query(String.class)
        .optional()
        .orElse("{}");
  }

  @Override
  @Transactional(readOnly = true)
  public int of(Set<String> types) {
    return jdbc
        .sql(
            """
            select each.key as type, sum(each.value) as waiting
            from phone_queue, json_each(phone_queue.waiting) as each
            where told_at >= ?
            group by each.key
            """)
        .param(StoredInstant.text(clock.instant().minus(REMEMBERED)))
        .query((row, number) -> types.contains(row.getString("type")) ? row.getInt("waiting") : 0)
        .list()
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private void forget(Person person) {
    jdbc.sql("delete from phone_queue where told_at < ?")
        .param(StoredInstant.text(clock.instant().minus(REMEMBERED)))
        .update();
    jdbc.sql(
            """
            delete from phone_queue
            where person_id = :person and device not in
              (select device from phone_queue where person_id = :person
               order by told_at desc, rowid desc limit :kept)
            """)
        .param("person", person.id().toString())
        .param("kept", PHONES_OF_A_PERSON)
        .update();
  }
}
