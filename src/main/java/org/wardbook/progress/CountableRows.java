package org.wardbook.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.base.StoredInstant;
import org.wardbook.report.ReportCounts;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportState;

/** Which reports could stand behind a figure, by their observation, and how many they are. */
@Component
class CountableRows {
  /** Those that still count once the CSU has accepted them. */
  private static final Set<ReportState> WAITING =
      Set.of(ReportState.RECEIVED, ReportState.NEEDS_INFORMATION);

  private static final String WAITS =
      WAITING.stream()
          .map(ReportState::name)
          .sorted()
          .collect(Collectors.joining("', '", "state in ('", "')"));

  private final JdbcClient jdbc;
  private final ReportCounts counts;

  CountableRows(JdbcClient jdbc, ReportCounts counts) {
    this.jdbc = jdbc;
    this.counts = counts;
  }

  /**
   * A report in the order of the observations.
   *
   * @param observedAt as it is stored
   */
  record Spot(String observedAt, String id) {
    static final Spot BEFORE_ALL = new Spot("", "");

    static final Comparator<Spot> IN_ORDER =
        Comparator.comparing(Spot::observedAt).thenComparing(Spot::id);

    UUID uuid() {
      return UUID.fromString(id);
    }
  }

  /**
   * The observations that a measure looks at: from the first day to the last one, both included.
   */
  record Stretch(LocalDate from, LocalDate until) {
    static Stretch of(MeasureOnDay measure, MeasureKind kind) {
      return kind.looksBack()
          ? new Stretch(Tallies.BEGINNING, measure.lastDay())
          : new Stretch(measure.year().startsOn(), measure.lastDay());
    }

    String start() {
      return StoredInstant.startOf(from);
    }

    String end() {
      return StoredInstant.startOf(until.plusDays(1));
    }
  }

  /** How many of each type wait for the CSU's review. */
  Map<String, Integer> waiting(Set<String> types, Stretch stretch) {
    return types.isEmpty()
        ? Map.of()
        : counts.ofAll(
            ReportFilter.ALL
                .ofTypes(types)
                .inStates(WAITING)
                .between(
                    London.startOf(stretch.from()), London.startOf(stretch.until().plusDays(1))));
  }

  /** How many reports there are of these types. */
  int inAll(Set<String> types) {
    return types.isEmpty()
        ? 0
        : counts.ofAll(ReportFilter.ALL.ofTypes(types)).values().stream()
            .mapToInt(Integer::intValue)
            .sum();
  }

  boolean hasAny(Collection<String> types) {
    return jdbc.sql("select exists (select 1 from report where type in (:types))")
        .param("types", types)
        .query(Boolean.class)
        .single();
  }

  /**
   * Those that give evidence for a measure, and those of its types that changed just now: "cross
   * join" begins with these, where the planner would begin with every report of the types.
   */
  List<Spot> withEvidence(
      String measure, Collection<String> types, Stretch stretch, Spot after, int most) {
    var spots =
        new ArrayList<>(
            jdbc.sql(
                    """
                    select observed_at, report_id from plan_evidence e
                    where not exists
                        (select 1 from plan_evidence_due d where d.report_id = e.report_id)
                      and measure = :measure and observed_at >= :from and observed_at < :end
                      and (observed_at, report_id) > (:at, :id)
                    order by observed_at, report_id limit :most
                    """)
                .param("measure", measure)
                .param("from", later(stretch.start(), after.observedAt()))
                .param("end", stretch.end())
                .param("at", after.observedAt())
                .param("id", after.id())
                .param("most", most)
                .query((row, number) -> new Spot(row.getString(1), row.getString(2)))
                .list());
    spots.addAll(
        jdbc.sql(
                """
                select r.observed_at, r.id
                from plan_evidence_due d cross join report r on r.id = d.report_id
                where r.type in (:types) and r.observed_at >= :from and r.observed_at < :end
                  and (r.observed_at, r.id) > (:at, :id)
                order by r.observed_at, r.id limit :most
                """)
            .param("types", types)
            .param("from", stretch.start())
            .param("end", stretch.end())
            .param("at", after.observedAt())
            .param("id", after.id())
            .param("most", most)
            .query((row, number) -> new Spot(row.getString(1), row.getString(2)))
            .list());
    return first(spots, most);
  }

  /** Those that wait for the CSU's review. */
  List<Spot> waiting(Collection<String> types, Stretch stretch, Spot after, int most) {
    var condition =
        "r.observed_at >= '%s' and r.observed_at < '%s' and r.%s"
            .formatted(stretch.start(), stretch.end(), WAITS);
    return ofTypes(types, condition, after, most);
  }

  /**
   * Those that don't wait.
   *
   * @param withoutEvidenceFor leaves out those that give evidence for this measure; empty for none
   */
  List<Spot> notWaiting(
      Collection<String> types, Stretch stretch, String withoutEvidenceFor, Spot after, int most) {
    var notWaiting =
        "not (r.observed_at >= '%s' and r.observed_at < '%s' and r.%s)"
            .formatted(stretch.start(), stretch.end(), WAITS);
    var condition =
        withoutEvidenceFor.isEmpty()
            ? notWaiting
            : notWaiting
                + """
                 and (not exists (select 1 from plan_evidence e
                    where e.measure = '%s' and e.observed_at = r.observed_at
                      and e.report_id = r.id)
                  or r.observed_at < '%s' or r.observed_at >= '%s'
                  or exists (select 1 from plan_evidence_due d where d.report_id = r.id))
                """
                    .formatted(withoutEvidenceFor.replace("'", ""), stretch.start(), stretch.end());
    return ofTypes(types, condition, after, most);
  }

  /** Type by type, for that is the order of the index. */
  private List<Spot> ofTypes(Collection<String> types, String condition, Spot after, int most) {
    var spots = new ArrayList<Spot>();
    for (var type : types) {
      spots.addAll(
          jdbc.sql(
                  """
                  select r.observed_at, r.id from report r
                  where r.type = :type and r.observed_at >= :at
                    and (r.observed_at, r.id) > (:at, :id) and %s
                  order by r.observed_at, r.id limit :most
                  """
                      .formatted(condition))
              .param("type", type)
              .param("at", after.observedAt())
              .param("id", after.id())
              .param("most", most)
              .query((row, number) -> new Spot(row.getString(1), row.getString(2)))
              .list());
    }
    return first(spots, most);
  }

  private static List<Spot> first(List<Spot> spots, int most) {
    return spots.stream().distinct().sorted(Spot.IN_ORDER).limit(most).toList();
  }

  private static String later(String one, String other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
