package org.wardbook.base.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** What a refused request is answered with: RFC 9457, {@code application/problem+json}. */
@Schema(name = "Refusal", description = "Why the request was refused; nothing was changed.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
    @Schema(
            example = "urn:wardbook:problem:invalid-content",
            requiredMode = Schema.RequiredMode.REQUIRED)
        String type,
    @Schema(
            description = "What the code means in general.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        String title,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int status,
    @Schema(
            description = "What is wrong here, in plain words.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        String detail,
    @Schema(
            description = "Stable; what a client decides by.",
            example = "invalid-content",
            requiredMode = Schema.RequiredMode.REQUIRED)
        String code,
    @Schema(description = "The fields that can't be read; left out when there are none.")
        List<RefusedField> problems,
    @Schema(hidden = true) @JsonAnyGetter Map<String, Object> extras) {

  public static ProblemBody of(Refusal refusal) {
    var code = refusal.code();
    return new ProblemBody(
        "urn:wardbook:problem:" + code.code(),
        code.title(),
        code.status(),
        refusal.detail(),
        code.code(),
        refusal.fields(),
        refusal.extras());
  }
}
