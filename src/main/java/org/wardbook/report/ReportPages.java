package org.wardbook.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.people.Person;

/**
 * The table of reports, page by page. What has few values (type, state, ward, author) is not sorted
 * but put together from a part for each value, so that a million reports need no sorting. Everybody
 * sees only what they may.
 */
@Service
@Transactional(readOnly = true)
public class ReportPages {
  private final JdbcClient jdbc;
  private final ReportRows rows;
  private final ReportCounts counts;
  private final PageSource source;

  ReportPages(JdbcClient jdbc, ReportRows rows, ReportCounts counts) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.counts = counts;
    this.source = new PageSource(counts);
  }

  /** A report, if this person may see that it is there. */
  public Optional<Report> find(UUID id, Person reader) {
    return find(id, ReportFilter.ALL, reader);
  }

  /** A report, if the filter lets it through and this person may see that it is there. */
  public Optional<Report> find(UUID id, ReportFilter filter, Person reader) {
    return rows.read(FilterCriteria.of(filter, reader).and("r.id = ?", id.toString())).stream()
        .findFirst();
  }

  /** Those of these people who may see that a report is there. */
  public List<Person> readersOf(UUID id, Collection<Person> people) {
    var isForAll =
        jdbc.sql("select restricted = 0 from report where id = ?")
            .param(id.toString())
            .query(Boolean.class)
            .single();
    return people.stream().filter(one -> isForAll || FilterCriteria.seesAll(one)).toList();
  }

  /** Those of these ids that the filter lets through; some hundreds at a time. */
  public List<Report> find(Set<UUID> ids, ReportFilter filter, Person reader) {
    return ids.isEmpty()
        ? List.of()
        : rows.read(
            FilterCriteria.of(filter, reader)
                .in("r.id", ids.stream().map(UUID::toString).toList()));
  }

  /** The same by its reference. */
  public Optional<Report> findByReference(String reference, ReportFilter filter, Person reader) {
    return rows.read(FilterCriteria.of(filter, reader).and("r.reference = ?", reference)).stream()
        .findFirst();
  }

  /** Some reports in this order. */
  public List<Report> page(
      ReportFilter filter, ReportOrder order, int offset, int limit, Person reader) {
    var ids = new ArrayList<String>();
    long skip = offset;
    for (var part : parts(filter, order, reader)) {
      if (ids.size() >= limit) {
        break;
      }
      if (skip >= part.number()) {
        skip -= part.number();
        continue;
      }
      ids.addAll(ids(part.filter(), order, (int) skip, limit - ids.size(), reader));
      skip = 0;
    }
    return inFull(ids);
  }

  private List<Report> inFull(List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, Report> found =
        rows.read(new Criteria().in("r.id", ids)).stream()
            .collect(Collectors.toMap(report -> report.id().toString(), report -> report));
    return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
  }

  private record Part(ReportFilter filter, long number) {}

  private List<Part> parts(ReportFilter filter, ReportOrder order, Person reader) {
    var parts =
        switch (order.by()) {
          case OBSERVED, REFERENCE -> List.of(new Part(filter, Long.MAX_VALUE));
          case STATE ->
              parts(
                  Arrays.stream(ReportState.values()).map(ReportState::name).toList(),
                  counts.byState(filter, reader),
                  state -> filter.inStates(Set.of(ReportState.valueOf(state))));
          case TYPE ->
              parts(
                  order.keys(),
                  counts.byType(filter, reader),
                  type -> filter.ofTypes(Set.of(type)));
          case WARD ->
              parts(
                  order.keys(),
                  counts.byWard(filter, reader),
                  ward -> filter.inWards(Set.of(ward)));
          case AUTHOR ->
              parts(
                  order.keys(),
                  byAuthor(filter, reader),
                  author -> filter.by(UUID.fromString(author)));
        };
    var ordered = new ArrayList<>(parts);
    if (order.descending()) {
      Collections.reverse(ordered);
    }
    return ordered;
  }

  private static List<Part> parts(
      List<String> keys, Map<String, Integer> numbers, Function<String, ReportFilter> only) {
    var all = new LinkedHashSet<>(keys);
    all.addAll(numbers.keySet());
    return all.stream()
        .map(key -> new Part(only.apply(key), numbers.getOrDefault(key, 0)))
        .filter(part -> part.number() > 0)
        .toList();
  }

  private Map<String, Integer> byAuthor(ReportFilter filter, Person reader) {
    var criteria = FilterCriteria.of(filter, reader);
    return jdbc
        .sql(
            "select r.author_id, count(*) as number from report r indexed by report_author where "
                + criteria.sql()
                + " group by r.author_id")
        .params(criteria.values())
        .query((row, line) -> Map.entry(row.getString("author_id"), row.getInt("number")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The large rows are read for these alone: the order is found in an index. */
  private List<String> ids(
      ReportFilter filter, ReportOrder order, int offset, int limit, Person reader) {
    var from = source.of(filter, order, reader, (long) offset + limit);
    // Within the parts of the others the latest is first, whichever way the parts go.
    boolean isOneLine =
        order.by() == ReportOrder.By.OBSERVED || order.by() == ReportOrder.By.REFERENCE;
    var direction = isOneLine && !order.descending() ? "" : " desc";
    var column = order.by() == ReportOrder.By.REFERENCE ? "r.reference" : "r.observed_at";
    // Equal ones come as the index has them, which is the same order on every page.
    var lines =
        jdbc.sql(
                "select r.rowid as rowid from %s where %s order by %s%s limit ? offset ?"
                    .formatted(from.from(), from.criteria().sql(), column, direction))
            .params(from.criteria().and("true", limit, offset).values())
            .query((row, number) -> row.getLong("rowid"))
            .list();
    return idsOf(lines);
  }

  private List<String> idsOf(List<Long> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    var ids = new HashMap<Long, String>();
    var criteria = new Criteria().in("rowid", lines);
    jdbc.sql("select rowid as line, id from report where " + criteria.sql())
        .params(criteria.values())
        .query(
            row -> {
              ids.put(row.getLong("line"), row.getString("id"));
            });
    return lines.stream().map(line -> Objects.requireNonNull(ids.get(line))).toList();
  }
}
