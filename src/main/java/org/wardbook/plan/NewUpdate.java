package org.wardbook.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is entered for a lead agency, by the CSU or by somebody of that agency.
 *
 * @param about the id of a measure, or the number of an action
 * @param agency key of the agency that says it
 * @param day the day it speaks of
 * @param figure null when there is none, and always for an action and a measure that reports feed
 * @param narrative what happened; empty for measures of people, of which only the number is kept
 * @param evidence what shows it: words or a web address; may be empty
 */
public record NewUpdate(
    int planYear,
    String about,
    String agency,
    UpdateStatus status,
    LocalDate day,
    @Nullable Figure figure,
    String narrative,
    String evidence) {}
