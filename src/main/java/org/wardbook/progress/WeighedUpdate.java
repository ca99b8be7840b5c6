package org.wardbook.progress;

import org.wardbook.plan.PlanUpdate;

/**
 * A lead agency's update, and whether the figure or the status rests on it.
 *
 * @param because in what way it counts, or why it doesn't, in plain words
 */
public record WeighedUpdate(PlanUpdate update, boolean counts, String because) {}
