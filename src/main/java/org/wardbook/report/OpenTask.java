package org.wardbook.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.ward.MicroPoint;

/**
 * Something that a report asked to be done.
 *
 * @param number what people call it, EV-000003/2
 * @param what the kind of thing, in words
 * @param action what is to be done
 * @param ward code of the ward, or null outside the district
 * @param place where, or near it; null when nobody said
 * @param exact whether it is the very place, and not only where the report was made
 * @param owner the agency that has to do it, or null while nobody said
 * @param status how far it is, in words
 */
public record OpenTask(
    UUID id,
    String number,
    String what,
    String action,
    @Nullable String ward,
    @Nullable MicroPoint place,
    boolean exact,
    @Nullable String owner,
    LocalDate due,
    String status,
    boolean hasPhoto) {}
