package org.wardbook.report.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wardbook.map.DistrictOutline;
import org.wardbook.people.SignedIn;
import org.wardbook.register.RegisterEntry;
import org.wardbook.register.RegisterService;
import org.wardbook.report.DeskCorrection;
import org.wardbook.report.ReportHistory;
import org.wardbook.report.ReportVersions;
import org.wardbook.report.Reports;
import org.wardbook.report.RestrictedAnswers;
import org.wardbook.report.StaleCorrections;
import org.wardbook.report.definition.DefinitionCatalogue;

/** What correcting a report at the desk needs. */
@Component
record CorrectionWork(
    DeskCorrection corrections,
    StaleCorrections stale,
    ReportVersions versions,
    Reports reports,
    ReportHistory history,
    RestrictedAnswers restricted,
    DefinitionCatalogue definitions,
    RegisterService registers,
    DistrictOutline district,
    SignedIn reader) {
  /** The entries of a register as they are now. */
  List<RegisterEntry> entries(String register) {
    return registers.current().of(register);
  }
}
