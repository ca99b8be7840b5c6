package org.wardbook.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry as somebody entered it, not looked at yet.
 *
 * @param name null where the register makes the name of the values
 */
public record EntryDraft(
    @Nullable String name,
    ObjectNode values,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {}
