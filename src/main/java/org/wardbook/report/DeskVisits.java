package org.wardbook.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.report.HistoryEntry.Event;

/** What others did since somebody was last at the desk. */
@Service
@Transactional
public class DeskVisits {
  /** Counted no further: nobody reads more one by one. */
  public static final int MOST = 999;

  private static final String NEWS =
      """
      from report_history h
      where h.id > :seen and h.event not in ('RESTRICTED_READ', 'PHOTO_RECEIVED')
        and (h.person_id is null or h.person_id <> :person)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  DeskVisits(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** When this person last said that they had seen everything; empty when they never did. */
  @Transactional(readOnly = true)
  public Optional<Instant> lastSeen(Person person) {
    refuseOthers(person);
    return jdbc.sql("select at from desk_visit where person_id = ?")
        .param(person.id().toString())
        .query((row, number) -> StoredInstant.of(row.getString("at")))
        .optional();
  }

  /** How much happened since, at most {@link #MOST}; nothing for who never said it. */
  @Transactional(readOnly = true)
  public int count(Person person) {
    refuseOthers(person);
    return seen(person)
        .map(
            seen ->
                jdbc.sql("select count(*) from (select 1 " + NEWS + " limit :most)")
                    .param("seen", seen)
                    .param("person", person.id().toString())
                    .param("most", MOST)
                    .query(Integer.class)
                    .single())
        .orElse(0);
  }

  /** What happened since, the latest first, at most so much. */
  @Transactional(readOnly = true)
  public List<Change> since(Person person, int most) {
    refuseOthers(person);
    return seen(person)
        .map(
            seen ->
                jdbc.sql(
                        """
                        select n.id, n.at, n.event, n.note, n.report_id, r.reference, p.display_name
                        from (select h.*\
                        """
                            + NEWS
                            + """
                                 order by h.id desc limit :most) n
                              join report r on r.id = n.report_id
                              left join person p on p.id = n.person_id
                            order by n.id desc
                            """)
                    .param("seen", seen)
                    .param("person", person.id().toString())
                    .param("most", most)
                    .query(
                        (row, number) ->
                            new Change(
                                UUID.fromString(row.getString("report_id")),
                                row.getString("reference"),
                                new HistoryEntry(
                                    StoredInstant.of(row.getString("at")),
                                    row.getString("display_name"),
                                    Event.valueOf(row.getString("event")),
                                    row.getString("note"))))
                    .list())
        .orElse(List.of());
  }

  /** Notes that this person has seen everything up to now. */
  public void seenEverything(Person person) {
    refuseOthers(person);
    jdbc.sql(
            """
            insert into desk_visit (person_id, seen, at)
            values (:person, (select coalesce(max(id), 0) from report_history), :now)
            on conflict (person_id) do update set seen = excluded.seen, at = excluded.at
            """)
        .param("person", person.id().toString())
        .param("now", StoredInstant.text(clock.instant()))
        .update();
  }

  private Optional<Long> seen(Person person) {
    return jdbc.sql("select seen from desk_visit where person_id = ?")
        .param(person.id().toString())
        .query(Long.class)
        .optional();
  }

  private static void refuseOthers(Person person) {
    if (person.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU sees what others did.");
    }
  }

  /** Something that happened to a report. */
  public record Change(UUID report, String reference, HistoryEntry entry) {}
}
