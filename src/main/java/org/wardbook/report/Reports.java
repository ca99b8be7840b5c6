package org.wardbook.report;

import java.util.Collection;
import java.util.HashMap;
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

/** The reports that were received: found, never changed here. */
@Service
@Transactional(readOnly = true)
public class Reports {
  private final JdbcClient jdbc;
  private final ReportRows rows;

  Reports(JdbcClient jdbc, ReportRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  public Optional<Report> find(UUID id) {
    return rows.read(new Criteria().and("r.id = ?", id.toString())).stream().findFirst();
  }

  /** By its reference, e.g. {@code FT-000231}, in upper or lower case. */
  public Optional<Report> findByReference(String reference) {
    return rows.read(new Criteria().and("r.reference = upper(?)", reference.strip())).stream()
        .findFirst();
  }

  /** The reports that match, latest observation first. */
  public List<Report> matching(ReportFilter filter) {
    return rows.read(criteria(filter));
  }

  public int count(ReportFilter filter) {
    var criteria = criteria(filter);
    return jdbc.sql("select count(*) from report r where " + criteria.sql())
        .params(criteria.values())
        .query(Integer.class)
        .single();
  }

  /** The reports that are marked as duplicates of this one, latest observation first. */
  public List<Report> duplicatesOf(UUID id) {
    return rows.read(new Criteria().and("r.duplicate_of = ?", id.toString()));
  }

  /** Those of these ids that there are, latest observation first; some hundreds at a time. */
  public List<Report> withIds(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : rows.read(new Criteria().in("r.id", texts(ids)));
  }

  /**
   * The duplicates of these reports by the id of the report they repeat; some hundreds at a time.
   */
  public Map<UUID, List<Report>> duplicatesOf(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : rows.read(new Criteria().in("r.duplicate_of", texts(ids))).stream()
            .collect(Collectors.groupingBy(report -> Objects.requireNonNull(report.duplicateOf())));
  }

  /** The other reports that these name in their answers, by the ids of those that name them. */
  public Map<UUID, Report> namedIn(List<Report> naming) {
    Set<UUID> targets =
        naming.stream()
            .flatMap(report -> NamedReport.in(report.answers()).stream())
            .collect(Collectors.toSet());
    var found =
        withIds(targets).stream().collect(Collectors.toMap(Report::id, Function.identity()));
    var named = new HashMap<UUID, Report>();
    for (var report : naming) {
      NamedReport.in(report.answers())
          .map(found::get)
          .ifPresent(target -> named.put(report.id(), target));
    }
    return named;
  }

  private static List<String> texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }

  private static Criteria criteria(ReportFilter filter) {
    return FilterCriteria.ofKind("r", filter).and(FilterCriteria.overTime("r", filter));
  }
}
