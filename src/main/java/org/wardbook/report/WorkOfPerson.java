package org.wardbook.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.people.Person;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.FormDefinition;
import org.wardbook.ward.MicroPoint;

/** What the CSU has assigned to one person, for that person's phone. */
@Service
@Transactional(readOnly = true)
public class WorkOfPerson {
  /** More than anybody carries in the head; the digest has to stay small. */
  private static final int MOST = 50;

  private final JdbcClient jdbc;
  private final DefinitionCatalogue definitions;
  private final Reports reports;
  private final Assignments assignments;

  WorkOfPerson(
      JdbcClient jdbc, DefinitionCatalogue definitions, Reports reports, Assignments assignments) {
    this.jdbc = jdbc;
    this.definitions = definitions;
    this.reports = reports;
    this.assignments = assignments;
  }

  /**
   * A report that somebody has to see to.
   *
   * @param what the title of its type
   * @param place in its author's words, or null
   * @param note what the CSU wrote to it, or null
   * @param by who assigned it
   */
  public record Item(
      UUID report,
      String reference,
      String what,
      @Nullable String place,
      @Nullable String ward,
      @Nullable MicroPoint point,
      @Nullable LocalDate due,
      @Nullable String note,
      @Nullable String by) {
    private Item dueOn(@Nullable LocalDate day) {
      return new Item(report, reference, what, place, ward, point, day, note, by);
    }
  }

  private static final Comparator<Item> FIRST_DUE_FIRST =
      Comparator.comparing(Item::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Item::reference);

  /** First due first; nothing that this person may not see. */
  public List<Item> open(Person person) {
    var mayBeSeen = FilterCriteria.ofKind("r", ReportFilter.ALL, person);
    var found =
        jdbc.sql(
                """
            select r.id, r.reference, r.type, json_extract(r.answers, '$.place') as place, r.ward,
              r.lat_e6, r.lon_e6, a.due, a.due_by_clock, a.note, b.display_name
            from report_assignment a join report r on r.id = a.report_id
              left join person b on b.id = a.assigned_by
            where a.person_id = ? and a.status = 'OPEN'
              and r.state in ('RECEIVED', 'ACCEPTED', 'NEEDS_INFORMATION') and %s
            """
                    .formatted(mayBeSeen.sql()))
            .param(person.id().toString())
            .params(mayBeSeen.values())
            .query((row, number) -> new Found(item(row), row.getBoolean("due_by_clock")))
            .list();
    var byClock = byClock(found);
    return found.stream()
        .map(Found::item)
        .map(
            item ->
                Optional.ofNullable(byClock.get(item.report()))
                    .map(report -> item.dueOn(assignments.clockDue(report)))
                    .orElse(item))
        .sorted(FIRST_DUE_FIRST)
        .limit(MOST)
        .toList();
  }

  private record Found(Item item, boolean byClock) {}

  /** Their day is earlier once somebody turns out to have seen it before, as the desk shows it. */
  private Map<UUID, Report> byClock(List<Found> found) {
    var ids = found.stream().filter(Found::byClock).map(each -> each.item().report()).toList();
    return reports.withIds(ids).stream().collect(Collectors.toMap(Report::id, Function.identity()));
  }

  private Item item(ResultSet row) throws SQLException {
    var type = row.getString("type");
    var due = row.getString("due");
    return new Item(
        UUID.fromString(row.getString("id")),
        row.getString("reference"),
        definitions.latest(type).map(FormDefinition::title).orElse(type),
        row.getString("place"),
        row.getString("ward"),
        row.getString("lat_e6") == null
            ? null
            : new MicroPoint(row.getInt("lat_e6"), row.getInt("lon_e6")),
        due == null ? null : LocalDate.parse(due),
        row.getString("note"),
        row.getString("display_name"));
  }
}
