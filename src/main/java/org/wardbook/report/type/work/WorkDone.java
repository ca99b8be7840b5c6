package org.wardbook.report.type.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.report.NamedReport;
import org.wardbook.report.Report;
import org.wardbook.report.ReportState;
import org.wardbook.report.ReportStored;
import org.wardbook.report.Reports;
import org.wardbook.report.SaidDone;

/**
 * Ends what was assigned as soon as the report that says so is accepted: a warden's on receipt, a
 * volunteer's by the CSU (practice §7). While the CSU does not accept it, it is to be done. The
 * clock of a fly-tip goes on: it is stopped by the clearance alone, which the CSU notes.
 */
@Component
public class WorkDone implements ReportStored {
  /** The key of the report type. */
  public static final String TYPE = "work-done";

  private final Reports reports;
  private final SaidDone saidDone;

  WorkDone(Reports reports, SaidDone saidDone) {
    this.reports = reports;
    this.saidDone = saidDone;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void stored(Report said) {
    targetOf(said)
        .ifPresent(
            target -> {
              if (said.state() == ReportState.ACCEPTED) {
                saidDone.done(target, said, said.answers().path("note").asString(""));
              } else {
                saidDone.takenBack(target, said);
              }
            });
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void decided(Report said) {
    stored(said);
  }

  /** The report that it is about; empty when that was never received. */
  @Transactional(readOnly = true)
  public Optional<Report> targetOf(Report said) {
    return NamedReport.in(said.answers()).flatMap(reports::find);
  }

  /** The same of many, by their ids; without those whose target was never received. */
  @Transactional(readOnly = true)
  public Map<UUID, Report> targetsOf(List<Report> said) {
    return reports.namedIn(said);
  }
}
