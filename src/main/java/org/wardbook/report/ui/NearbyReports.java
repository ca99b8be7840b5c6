package org.wardbook.report.ui;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardbook.report.Report;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.ward.MicroPoint;

/** Finds the reports that may be of the same thing: same type, close by, about the same time. */
@Component
final class NearbyReports {
  private static final int MOST = 8;
  private static final double NEAR_METRES = 1000;
  private static final double METRES_PER_DEGREE = 111_195;

  /** A tip that nobody clears is reported again for weeks; practice §2.4 suggests 14 days. */
  private static final Duration AROUND = Duration.ofDays(28);

  private final Reports reports;

  NearbyReports(Reports reports) {
    this.reports = reports;
  }

  /** The nearest first. */
  List<Nearby> of(Report report) {
    var location = report.location();
    if (location == null) {
      return List.of();
    }
    var filter =
        ReportFilter.ALL
            .ofTypes(Set.of(report.type()))
            .inStates(
                Set.of(ReportState.RECEIVED, ReportState.ACCEPTED, ReportState.NEEDS_INFORMATION))
            .between(report.observedAt().minus(AROUND), report.observedAt().plus(AROUND));
    return reports.matching(filter).stream()
        .filter(other -> !other.id().equals(report.id()))
        .filter(other -> other.location() != null)
        .map(other -> new Nearby(other, metres(location.point(), pointOf(other))))
        .filter(other -> other.metres() <= NEAR_METRES)
        .sorted(Comparator.comparingDouble(Nearby::metres))
        .limit(MOST)
        .toList();
  }

  private static MicroPoint pointOf(Report report) {
    return java.util.Objects.requireNonNull(report.location()).point();
  }

  /** On a flat map: within a kilometre that is right to the metre. */
  private static double metres(MicroPoint one, MicroPoint other) {
    var north = (other.lat() - one.lat()) * METRES_PER_DEGREE;
    var east = (other.lon() - one.lon()) * METRES_PER_DEGREE * Math.cos(Math.toRadians(one.lat()));
    return Math.hypot(north, east);
  }

  /** A report and how far away it is. */
  record Nearby(Report report, double metres) {}
}
