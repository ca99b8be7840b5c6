package org.wardbook.report.type.flytip;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.wardbook.report.ReportReview;
import org.wardbook.report.Reports;
import org.wardbook.report.inbox.InboxGroup;
import org.wardbook.report.inbox.InboxItem;
import org.wardbook.report.inbox.InboxPlace;
import org.wardbook.report.inbox.InboxSource;
import org.wardbook.ward.MicroPoint;

/**
 * Fly-tips that two people may both have reported: within 50 metres and 14 days of each other, both
 * open (practice §2.4). Their phones could not know of each other without a signal. Nothing is ever
 * merged by itself: the CSU says whether they are the same. The database keeps the pairs, so that
 * they are read from what is open alone ({@code V0016__inbox.sql}).
 */
@Service
@Transactional
public class PossibleDuplicates implements InboxSource {
  /** Two that are farther apart are never compared. */
  static final int NEAR_METRES = 50;

  private static final double METRES_PER_DEGREE = 111_195;

  private final JdbcClient jdbc;
  private final Reports reports;
  private final ReportReview review;
  private final Clock clock;

  PossibleDuplicates(JdbcClient jdbc, Reports reports, ReportReview review, Clock clock) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.review = review;
    this.clock = clock;
  }

  /** Those that nobody has looked at yet, the oldest first, at most so many. */
  @Transactional(readOnly = true)
  public List<Pair> first(int most) {
    return read(
        jdbc.sql(
                "select earlier_id, later_id from fly_tip_pair order by since, earlier_id, later_id"
                    + " limit ?")
            .param(most));
  }

  /** Those that this report is one of. */
  @Transactional(readOnly = true)
  public List<Pair> of(Report report) {
    return read(
        jdbc.sql(
                """
                select earlier_id, later_id from fly_tip_pair where earlier_id = :id
                union select earlier_id, later_id from fly_tip_pair where later_id = :id
                """)
            .param("id", report.id().toString()));
  }

  private List<Pair> read(JdbcClient.StatementSpec select) {
    var pairs =
        select
            .query(
                (row, number) ->
                    List.of(
                        UUID.fromString(row.getString("earlier_id")),
                        UUID.fromString(row.getString("later_id"))))
            .list();
    Map<UUID, Report> found =
        reports.withIds(pairs.stream().flatMap(List::stream).distinct().toList()).stream()
            .collect(Collectors.toMap(Report::id, report -> report));
    return pairs.stream()
        .map(
            ids ->
                Pair.of(
                    Objects.requireNonNull(found.get(ids.getFirst())),
                    Objects.requireNonNull(found.get(ids.getLast()))))
        .toList();
  }

  @Override
  public InboxGroup group() {
    return InboxGroup.DUPLICATES;
  }

  @Override
  @Transactional(readOnly = true)
  public int count() {
    return jdbc.sql("select count(*) from fly_tip_pair").query(Integer.class).single();
  }

  @Override
  @Transactional(readOnly = true)
  public List<InboxItem> after(InboxPlace place, int most) {
    return jdbc.sql(
            """
            select p.since, p.earlier_id || p.later_id as both, p.later_id,
              e.reference as earlier, l.reference as later
            from fly_tip_pair p
              join report e on e.id = p.earlier_id
              join report l on l.id = p.later_id
            where p.since >= :since and (p.since > :since or p.earlier_id || p.later_id > :both)
            order by p.since, p.earlier_id, p.later_id limit :most
            """)
        .param("since", place.since())
        .param("both", place.id())
        .param("most", most)
        .query(
            (row, number) ->
                new InboxItem(
                    new InboxPlace(row.getString("since"), row.getString("both")),
                    row.getString("earlier") + " and " + row.getString("later"),
                    "desk/duplicates?of=" + row.getString("later_id"),
                    "Within %d metres and 14 days: the same fly-tip?".formatted(NEAR_METRES),
                    null,
                    null))
        .list();
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
    static Pair of(Report earlier, Report later) {
      return new Pair(earlier, later, PossibleDuplicates.metres(earlier, later));
    }

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
