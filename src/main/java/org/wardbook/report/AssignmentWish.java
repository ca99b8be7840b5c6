package org.wardbook.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom the CSU wants to assign a report: an agency, a person or both.
 *
 * @param agency key of the agency; that of the person where none is named
 * @param due null where nobody can be held to a day
 * @param note what to do, or why it does not go where the rule says
 */
public record AssignmentWish(
    @Nullable String agency, @Nullable UUID person, @Nullable LocalDate due, String note) {}
