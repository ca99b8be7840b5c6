package org.wardbook.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The days over which a thing was in use, such as a CCTV unit on its post.
 *
 * @param report the report that says so
 * @param thing the id of the thing, by which it is told apart from others
 * @param from first day
 * @param until the day on which it was taken down, not included; null while in use
 * @param compliantFrom first day on which it was in order; null when it never was
 * @param compliantUntil the day from which it was no longer in order, not included; null when open
 * @param lacking what was missing for it to be in order, in plain words; empty if nothing
 */
public record UsePeriod(
    UUID report,
    String thing,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable LocalDate compliantFrom,
    @Nullable LocalDate compliantUntil,
    String lacking) {}
