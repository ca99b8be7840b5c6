package org.wardbook.report;

import java.util.UUID;

/** A report was corrected, reviewed, or got a photo. Published after the commit. */
public record ReportChanged(UUID id) {}
