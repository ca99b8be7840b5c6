package org.wardbook.report.type.flytip;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.report.NamedReport;
import org.wardbook.report.Report;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;

/** What people added to a fly-tip that was known already, instead of reporting it again. */
@Service
@Transactional(readOnly = true)
public class FlyTipAdditions {
  /** The key of the report type. */
  public static final String TYPE = "fly-tip-addition";

  private static final Set<ReportState> KNOWN =
      Set.of(ReportState.RECEIVED, ReportState.ACCEPTED, ReportState.NEEDS_INFORMATION);

  private final Reports reports;

  FlyTipAdditions(Reports reports) {
    this.reports = reports;
  }

  /** To this fly-tip and to its duplicates, oldest first; without those that were turned down. */
  public List<Report> to(Report flyTip) {
    var targets = new HashSet<UUID>();
    targets.add(flyTip.id());
    reports.duplicatesOf(flyTip.id()).forEach(duplicate -> targets.add(duplicate.id()));
    return reports.matching(ReportFilter.ALL.ofTypes(Set.of(TYPE)).inStates(KNOWN)).stream()
        .filter(
            addition -> NamedReport.in(addition.answers()).filter(targets::contains).isPresent())
        .sorted(Comparator.comparing(Report::observedAt))
        .toList();
  }

  /** The fly-tip that this adds to; empty when it was never received. */
  public Optional<Report> targetOf(Report addition) {
    return NamedReport.in(addition.answers()).flatMap(reports::find);
  }

  /** The same of many, by their ids; without those whose target was never received. */
  public Map<UUID, Report> targetsOf(List<Report> additions) {
    return reports.namedIn(additions);
  }
}
