package org.wardbook.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.ward.MicroPoint;

/** A report as a map shows it. */
public record ReportPin(
    UUID id,
    String reference,
    String type,
    ReportState state,
    @Nullable String ward,
    Instant observedAt,
    MicroPoint point) {}
