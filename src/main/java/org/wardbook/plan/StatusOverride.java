package org.wardbook.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A status in the place of the one by rule, with the reason (practice §7: logged).
 *
 * @param agency the key of the agency that says it
 * @param status null where an earlier one is taken back
 */
public record StatusOverride(
    String measure,
    String agency,
    String agencyName,
    @Nullable Judgement status,
    String reason,
    String enteredBy,
    Instant enteredAt) {}
