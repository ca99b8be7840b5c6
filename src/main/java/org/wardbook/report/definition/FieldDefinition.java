package org.wardbook.report.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One question of a form.
 *
 * @param key camelCase, unique in the form (in a group: in the row)
 * @param safety of a yes-no question: what keeps the person safe, shown when the answer is yes
 * @param min the smallest number; of choices, how many have to be ticked
 * @param maxLength in UTF-16 units, as browsers and Java count
 * @param pattern a regular expression for the whole answer, in what Java and JavaScript share
 * @param register key of the register whose entries a listed question offers, and a text suggests
 * @param repeat of a group: how many rows
 * @param fields of a group: the questions of a row
 * @param visibleWhen asked only when this holds; the field it names comes earlier in the form
 * @param widget the name of a control made for this one type
 * @param restricted about an identifiable person or vehicle: only for its author and the CSU
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record FieldDefinition(
    @Schema(
            description =
                "camelCase; what the answer stands under. Unique in the form, in a group in the row.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        String key,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) FieldKind kind,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String label,
    @Schema(description = "Helps to answer.") @Nullable String hint,
    @Schema(
            description =
                "Of a yes-no question: what keeps the person safe; show it when the answer is yes.")
        @Nullable String safety,
    @Schema(description = "Has to be answered when it is asked. Left out: no.") boolean required,
    @Schema(description = "The smallest number; of choices, how many have to be ticked.")
        @Nullable BigDecimal min,
    @Schema(description = "The largest number; of choices, how many may be ticked.")
        @Nullable BigDecimal max,
    @Schema(description = "In UTF-16 units.") @Nullable Integer maxLength,
    @Schema(description = "A regular expression for the whole answer.") @Nullable String pattern,
    @Schema(description = "Of choice and choices: the answers to choose from.")
        List<Option> options,
    @Schema(description = "What a number counts, to show behind it.") @Nullable String unit,
    @Schema(
            description =
                "Of listed: the answer is the id of an entry of this register (/api/v1/reference)."
                    + " Of text: the names of its entries are suggested.")
        @Nullable String register,
    @Schema(description = "Of a group: how many rows.") @Nullable Repeat repeat,
    @Schema(description = "Of a group: the questions of a row.") List<FieldDefinition> fields,
    @Schema(description = "Asked only when this holds; it names a field that comes earlier.")
        @Nullable Condition visibleWhen,
    @Schema(description = "A control made for this one type; the plain one for the kind will do.")
        @Nullable String widget,
    @Schema(description = "Only shown to the author and the CSU. Left out: no.")
        boolean restricted) {

  public FieldDefinition {
    options = listOf(options);
    fields = listOf(fields);
  }

  /** Whether the question is asked, given the answers so far. */
  public boolean isVisible(JsonNode answers) {
    return visibleWhen == null || visibleWhen.holds(answers);
  }

  /** The option with this value. */
  public Optional<Option> option(String value) {
    return options.stream().filter(option -> option.value().equals(value)).findFirst();
  }

  /** Jackson hands over null for a list that the JSON leaves out. */
  private static <T> List<T> listOf(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** How many rows a group takes; null where there is no limit. */
  public record Repeat(
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer min,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer max) {}
}
