package org.wardbook.report.type.flytip;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fly-tip was cleared away.
 *
 * @param clearedBy who did it, in words, such as "Direct Services"
 * @param costPence what it cost in pence, or null when nobody said; never a guess (practice §2.1)
 */
public record Clearance(
    UUID report, Instant clearedAt, String clearedBy, @Nullable Integer costPence) {}
