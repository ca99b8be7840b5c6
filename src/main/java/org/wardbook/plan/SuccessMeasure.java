package org.wardbook.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the plan's overall measures of success, under one of its printed headings.
 *
 * @param due a date of its own; null means the end of the plan year
 * @param proxy what could stand in for a figure that belongs to another plan, labelled so
 */
public record SuccessMeasure(
    String heading,
    Measure measure,
    String textAsPrinted,
    String dataSource,
    @Nullable LocalDate due,
    @Nullable Baseline baseline,
    @Nullable String proxy,
    List<String> oddities) {}
