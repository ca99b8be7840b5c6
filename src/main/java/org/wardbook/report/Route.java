package org.wardbook.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom an {@link AssignmentRule} names for a report.
 *
 * @param agency key of an agency
 * @param because why, in plain words that go on after "because"
 * @param due the last day of its clock, in London; null where none runs
 */
public record Route(String agency, String because, @Nullable LocalDate due) {}
