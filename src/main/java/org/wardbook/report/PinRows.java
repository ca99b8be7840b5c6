package org.wardbook.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardbook.base.StoredInstant;
import org.wardbook.people.Person;
import org.wardbook.report.CellLevel.Box;
import org.wardbook.ward.MicroPoint;

/** Reads single reports for a map. */
@Component
class PinRows {
  /** How many reports may be looked through for those few that lie in view. */
  static final int QUICKLY_READ = 5_000;

  static final String OF_KINDS =
      """
      report_kind k cross join report r indexed by report_of_kind
        on r.type = k.type and r.state = k.state and r.ward is nullif(k.ward, '')
        and r.agency is nullif(k.agency, '') and r.restricted = k.restricted
      """;

  private final JdbcClient jdbc;
  private final ReportCounts counts;

  PinRows(JdbcClient jdbc, ReportCounts counts) {
    this.jdbc = jdbc;
    this.counts = counts;
  }

  /** Those in the box, or nothing where there is no quick way to all of them. */
  Optional<List<ReportPin>> inBox(ReportFilter filter, Person reader, CellLevel level, Box box) {
    var inBox = FilterCriteria.of(filter, reader).and("r.lat_e6 is not null");
    CountSql.within(inBox, "r", level, box);
    if (filter.author() != null || level.number() >= CellLevel.FINEST_KEPT) {
      return Optional.of(select(CountSql.source(filter, level, box), inBox));
    }
    // Whatever its time: that is what the index of kinds has to be read for.
    if (counts.of(filter.between(null, null), reader).all() > QUICKLY_READ) {
      return Optional.empty();
    }
    var kinds = FilterCriteria.ofKind("k", filter, reader);
    return Optional.of(select(OF_KINDS, kinds.and(inBox)));
  }

  /** Those at these very places. */
  List<ReportPin> at(ReportFilter filter, Person reader, List<MicroPoint> places) {
    if (places.isEmpty()) {
      return List.of();
    }
    var spots =
        places.stream()
            .map(
                place ->
                    "(%d, %d, %d)"
                        .formatted(CellLevel.bandOf(place.latE6()), place.lonE6(), place.latE6()))
            .collect(Collectors.joining(", "));
    return select(
        "(select column1 as band, column2 as lon, column3 as lat from (values %s)) s"
                .formatted(spots)
            + " cross join report r indexed by report_place"
            + " on (r.lat_e6 + 90000000) / 1280 = s.band and r.lon_e6 = s.lon and r.lat_e6 = s.lat",
        FilterCriteria.of(filter, reader).and("r.lat_e6 is not null"));
  }

  private List<ReportPin> select(String from, Criteria criteria) {
    return jdbc.sql(
            "select r.id, r.reference, r.type, r.state, r.ward, r.observed_at, r.lat_e6, r.lon_e6"
                + " from %s where %s order by r.observed_at desc, r.id"
                    .formatted(from, criteria.sql()))
        .params(criteria.values())
        .query((row, number) -> pin(row))
        .list();
  }

  private static ReportPin pin(ResultSet row) throws SQLException {
    return new ReportPin(
        UUID.fromString(row.getString("id")),
        row.getString("reference"),
        row.getString("type"),
        ReportState.valueOf(row.getString("state")),
        row.getString("ward"),
        StoredInstant.of(row.getString("observed_at")),
        new MicroPoint(row.getInt("lat_e6"), row.getInt("lon_e6")));
  }
}
