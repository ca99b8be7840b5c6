package org.wardbook.report.ui;

import org.springframework.stereotype.Component;
import org.wardbook.people.SignedIn;
import org.wardbook.report.BulkReview;
import org.wardbook.report.ReportReview;

/** What deciding on many reports needs. */
@Component
record BulkWork(BulkReview bulk, ReportReview review, SignedIn reader) {}
