package org.wardbook.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;

/** Reports that may be of the same thing: same type, close by, about the same time. */
@Service
@Transactional(readOnly = true)
public class NearReports {
  /** How far away is still near. */
  public static final int METRES = 600;

  /** The same in micro-degrees of latitude, rounded up. */
  private static final int HEIGHT = 5_400;

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
    var lat = location.point().latE6();
    var near =
        jdbc.sql(
                """
            select r.id, sqrt(pow((r.lat_e6 - :lat) * 0.111195, 2)
              + pow((r.lon_e6 - :lon) * 0.111195 * cos(radians(:lat / 1e6)), 2)) as metres
            from %s
            where r.type = :type and r.lat_e6 is not null
              and r.lon_e6 between :lon - :height / cos(radians(:lat / 1e6))
                and :lon + :height / cos(radians(:lat / 1e6))
              and r.observed_at between :from and :to
              and r.id <> :id and r.state in ('RECEIVED', 'ACCEPTED', 'NEEDS_INFORMATION')
              and metres <= :near
            order by metres, r.id limit :most
            """
                    .formatted(
                        CountSql.bands(
                            CellLevel.bandOf(lat - HEIGHT), CellLevel.bandOf(lat + HEIGHT))))
            .param("height", HEIGHT)
            .param("lat", lat)
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
            .list();
    Map<UUID, Report> byId =
        reports.withIds(near.stream().map(Found::id).toList()).stream()
            .collect(Collectors.toMap(Report::id, each -> each));
    return near.stream()
        .map(found -> new Near(Objects.requireNonNull(byId.get(found.id())), found.metres()))
        .toList();
  }

  private record Found(UUID id, double metres) {}

  /** A report and how far away it is. */
  public record Near(Report report, double metres) {}
}
