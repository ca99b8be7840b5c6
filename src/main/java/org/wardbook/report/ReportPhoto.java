package org.wardbook.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo that a report announces.
 *
 * @param sha256 lower-case hex of its content, and its name
 * @param held whether its content has arrived
 */
public record ReportPhoto(
    String sha256, long bytes, String mediaType, @Nullable Instant takenAt, boolean held) {}
