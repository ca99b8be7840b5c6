package org.wardbook.report.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
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
    @Schema(
            description = "Stable for ever: what is sent and stored.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        String value,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String label,
    @Nullable String hint,
    @Schema(description = "What keeps the person safe; show it when this is chosen.")
        @Nullable String safety,
    @Schema(description = "The code of the national return (WasteDataFlow).")
        @Nullable String code) {}
