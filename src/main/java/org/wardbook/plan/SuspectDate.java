package org.wardbook.plan;

import java.time.LocalDate;

/**
 * Why a printed date can't be meant, and which one probably is. Nothing is overdue by a suspect
 * date until the CSU confirms one.
 */
public record SuspectDate(LocalDate suggested, String because) {}
