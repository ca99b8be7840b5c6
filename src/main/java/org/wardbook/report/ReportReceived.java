package org.wardbook.report;

import java.util.UUID;

/** A new report is on disk. Published after the commit, in the thread that received it. */
public record ReportReceived(UUID id) {}
