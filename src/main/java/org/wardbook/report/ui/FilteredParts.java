package org.wardbook.report.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.wardbook.people.SignedIn;
import org.wardbook.report.ReportCounts;
import org.wardbook.report.ReportPages;

/** What the map, the list and the table by ward are all made of. */
@Component
record FilteredParts(
    ReportCounts counts,
    ReportPages pages,
    ReportWords words,
    ReportNews news,
    ReportPanels panels,
    SignedIn signedIn,
    Clock clock) {}
