package org.wardbook.progress;

import java.util.List;
import org.wardbook.plan.PlannedMeasure;

/**
 * What a ward is to a measure of the plan.
 *
 * @param counted how many of its reports are part of the figure
 * @param figure the ward's own figure as people read it; empty where a ward has none of its own
 * @param lacking what the measure still asks of this ward, in plain words
 */
public record MeasureOfWard(
    PlannedMeasure measure, int counted, String figure, List<String> lacking) {}
