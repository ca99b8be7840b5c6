package org.wardbook.report.definition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardbook.register.Registers;
import org.wardbook.ward.WardAtPin;

/**
 * What a report is judged by beside itself.
 *
 * @param pin where the report's pin lies; null when it has none
 * @param registers the lists that the CSU keeps
 */
public record ValidationContext(Instant now, @Nullable WardAtPin pin, Registers registers) {}
