package org.wardbook.plan;

import java.util.List;

/**
 * A figure that a chapter's introduction prints and that must not be read without its correction.
 * It is only ever shown: no calculation uses it (practice §10, rule 5).
 *
 * @param period the period of the figure, as far as the plan says
 * @param oddities codes of what is wrong with it
 */
public record PrintedFigure(int chapter, String asPrinted, String period, List<String> oddities) {}
