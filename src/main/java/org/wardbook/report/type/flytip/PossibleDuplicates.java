package org.wardbook.report.type.flytip;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.report.Report;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportReview;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.ward.MicroPoint;

/**
 * Fly-tips that two people may both have reported: within 50 metres and 14 days of each other, both
 * open (practice §2.4). Their phones could not know of each other without a signal. Nothing is ever
 * merged by itself: the CSU says whether they are the same.
 */
@Service
@Transactional
public class PossibleDuplicates {
  private static final double NEAR_METRES = 50;
  private static final Duration CLOSE_IN_TIME = Duration.ofDays(14);
  private static final double METRES_PER_DEGREE = 111_195;

  private static final Set<ReportState> OPEN =
      Set.of(ReportState.RECEIVED, ReportState.ACCEPTED, ReportState.NEEDS_INFORMATION);

  private final JdbcClient jdbc;
  private final Reports reports;
  private final ReportReview review;
  private final FlyTipClearance clearances;
  private final Clock clock;

  PossibleDuplicates(
      JdbcClient jdbc,
      Reports reports,
      ReportReview review,
      FlyTipClearance clearances,
      Clock clock) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.review = review;
    this.clearances = clearances;
    this.clock = clock;
  }

  /** All that nobody has looked at yet, the latest first. */
  @Transactional(readOnly = true)
  public List<Pair> all() {
    var apart = apart();
    var open =
        reports
            .matching(ReportFilter.ALL.ofTypes(Set.of(FlyTipClearance.TYPE)).inStates(OPEN))
            .stream()
            .filter(report -> report.location() != null)
            .sorted(Comparator.comparing(Report::observedAt))
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (int index = 0; index < open.size(); index++) {
      var earlier = open.get(index);
      open.stream()
          .skip(index + 1L)
          .takeWhile(later -> isClose(earlier, later))
          .filter(later -> !later.author().id().equals(earlier.author().id()))
          .map(later -> new Pair(earlier, later, metres(earlier, later)))
          .filter(pair -> pair.metres() <= NEAR_METRES && !apart.contains(pair.key()))
          .filter(pair -> isUncleared(pair.earlier()) && isUncleared(pair.later()))
          .forEach(pairs::add);
    }
    return pairs.reversed();
  }

  /** Those that this report is one of. */
  @Transactional(readOnly = true)
  public List<Pair> of(Report report) {
    return all().stream().filter(pair -> pair.concerns(report.id())).toList();
  }

  /** They are the same: the later one becomes a duplicate of the earlier one. */
  public void same(Pair pair, Person by) {
    review.markDuplicate(pair.later().id(), pair.later().version(), by, pair.earlier().id());
  }

  /**
   * They are two fly-tips, and nobody is asked again.
   *
   * @throws Refusal {@code not-allowed} for anybody but the CSU
   */
  public void apart(Pair pair, Person by) {
    if (by.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU compares reports.");
    }
    jdbc.sql(
            """
            insert into fly_tip_apart (one_id, other_id, decided_by, decided_at)
            values (:one, :other, :by, :now) on conflict do nothing
            """)
        .param("one", pair.key().one())
        .param("other", pair.key().other())
        .param("by", by.id().toString())
        .param("now", StoredInstant.text(clock.instant()))
        .update();
  }

  private Set<Key> apart() {
    return new HashSet<>(
        jdbc.sql("select one_id, other_id from fly_tip_apart")
            .query((row, number) -> new Key(row.getString("one_id"), row.getString("other_id")))
            .list());
  }

  private boolean isUncleared(Report report) {
    return clearances.of(report.id()).isEmpty();
  }

  private static boolean isClose(Report earlier, Report later) {
    return Duration.between(earlier.observedAt(), later.observedAt()).compareTo(CLOSE_IN_TIME) <= 0;
  }

  /** On a flat map: within a kilometre that is right to the metre. */
  private static double metres(Report one, Report other) {
    var here = point(one);
    var there = point(other);
    var north = (there.lat() - here.lat()) * METRES_PER_DEGREE;
    var east =
        (there.lon() - here.lon()) * METRES_PER_DEGREE * Math.cos(Math.toRadians(here.lat()));
    return Math.hypot(north, east);
  }

  private static MicroPoint point(Report report) {
    return Objects.requireNonNull(report.location()).point();
  }

  /** Two reports that may be of the same fly-tip. */
  public record Pair(Report earlier, Report later, double metres) {
    public boolean concerns(UUID report) {
      return earlier.id().equals(report) || later.id().equals(report);
    }

    public Report other(UUID report) {
      return earlier.id().equals(report) ? later : earlier;
    }

    private Key key() {
      var ids = Stream.of(earlier.id().toString(), later.id().toString()).sorted().toList();
      return new Key(ids.getFirst(), ids.getLast());
    }
  }

  private record Key(String one, String other) {}
}
