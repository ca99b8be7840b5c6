package org.wardbook.report;

/**
 * How much of what a report asked to be done is done.
 *
 * @param all every task, whatever became of it
 * @param completed those that are done
 * @param withdrawn those that nobody asks for any more; they are no part of the whole
 * @param notFeasible those that can't be done; they stay part of the whole
 */
public record FollowUpCount(int all, int completed, int withdrawn, int notFeasible) {}
