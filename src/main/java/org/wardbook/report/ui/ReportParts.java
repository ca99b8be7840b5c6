package org.wardbook.report.ui;

import org.springframework.stereotype.Component;

/** What a report's page is made of, each part for itself. */
@Component
record ReportParts(
    DecisionPart decision,
    AssignmentPart assignment,
    StalePart stale,
    PhotoPart photos,
    AnswerPart answers,
    LocationPart location,
    PlanPart plan,
    ProblemPart problems,
    RelatedPart related,
    HistoryPart history,
    VersionPart versions,
    ReportPanels panels,
    ReportWords words) {}
