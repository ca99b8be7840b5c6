package org.wardbook.report;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;

/** Reports that may be of the same thing: same type, close by, about the same time. */
@Service
@Transactional(readOnly = true)
public class NearReports {
  /** How far away is still near. It has to be less than a square of {@code V0029__near.sql}. */
  public static final int METRES = 600;

  /** A tip that nobody clears is reported again for weeks; practice §2.4 suggests 14 days. */
  public static final Duration AROUND = Duration.ofDays(28);

  private final JdbcClient jdbc;
  private final Reports reports;

  NearReports(JdbcClient jdbc, Reports reports) {
    this.jdbc = jdbc;
    this.reports = reports;
  }

  /** Those that the CSU has not turned down, the nearest first, at most so many. */
  public List<Near> of(Report report, int most) {
    var location = report.location();
    if (location == null) {
      return List.of();
    }
    return jdbc
        .sql(
            """
            select id, sqrt(pow((lat_e6 - :lat) * 0.111195, 2)
              + pow((lon_e6 - :lon) * 0.111195 * cos(radians(:lat / 1e6)), 2)) as metres
            from report indexed by report_near
            where type = :type and lat_e6 is not null
              and lat_e6 / 10000 in (:lat / 10000 - 1, :lat / 10000, :lat / 10000 + 1)
              and lon_e6 / 10000 in (:lon / 10000 - 1, :lon / 10000, :lon / 10000 + 1)
              and observed_at between :from and :to
              and id <> :id and state in ('RECEIVED', 'ACCEPTED', 'NEEDS_INFORMATION')
              and metres <= :near
            order by metres, id limit :most
            """)
        .param("lat", location.point().latE6())
        .param("lon", location.point().lonE6())
        .param("type", report.type())
        .param("from", StoredInstant.text(report.observedAt().minus(AROUND)))
        .param("to", StoredInstant.text(report.observedAt().plus(AROUND)))
        .param("id", report.id().toString())
        .param("near", METRES)
        .param("most", most)
        .query(
            (row, number) ->
                new Found(UUID.fromString(row.getString("id")), row.getDouble("metres")))
        .list()
        .stream()
        .map(found -> new Near(reports.find(found.id()).orElseThrow(), found.metres()))
        .toList();
  }

  private record Found(UUID id, double metres) {}

  /** A report and how far away it is. */
  public record Near(Report report, double metres) {}
}
