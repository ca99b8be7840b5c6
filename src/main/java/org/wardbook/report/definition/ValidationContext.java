package org.wardbook.report.definition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardbook.ward.WardAtPin;

/**
 * What a report is judged by beside itself.
 *
 * @param pin where the report's pin lies; null when it has none
 */
public record ValidationContext(Instant now, @Nullable WardAtPin pin) {}
