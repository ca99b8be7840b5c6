package org.wardbook.report.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param repeat of a group: how many rows
 * @param fields of a group: the questions of a row
 * @param visibleWhen asked only when this holds; the field it names comes earlier in the form
 * @param widget the name of a control made for this one type
 * @param restricted about an identifiable person or vehicle: only for its author and the CSU
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record FieldDefinition(
    String key,
    FieldKind kind,
    String label,
    @Nullable String hint,
    @Nullable String safety,
    boolean required,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable Integer maxLength,
    @Nullable String pattern,
    List<Option> options,
    @Nullable String unit,
    @Nullable Repeat repeat,
    List<FieldDefinition> fields,
    @Nullable Condition visibleWhen,
    @Nullable String widget,
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
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Repeat(@Nullable Integer min, @Nullable Integer max) {}
}
