package org.wardbook.report.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One of the answers a question offers.
 *
 * @param value stable for ever: it is what reports store
 * @param safety what keeps the person safe, shown as soon as the option is ticked
 * @param code the council's code for the national return (WasteDataFlow)
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Option(
    String value,
    String label,
    @Nullable String hint,
    @Nullable String safety,
    @Nullable String code) {}
