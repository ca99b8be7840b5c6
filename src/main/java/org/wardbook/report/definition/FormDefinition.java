package org.wardbook.report.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One published version of a type of report, as its JSON in {@code
 * frontend/report-types/<key>/definition.v<version>.json} says. Published versions never change.
 *
 * @param key kebab-case, never renamed
 * @param startWords what a person taps to start one, such as "Log a CCTV event"
 * @param order its place among what can be started, smallest first; null: last
 * @param startedElsewhere whether it is begun from another screen than the first
 * @param staffOnly whether it is not for volunteers (practice §8)
 * @param whenLabel what is asked about the time, of something that is not simply seen
 * @param rules names of rules that look at several answers at once
 * @param feeds the plan measures that a report of this type counts towards
 */
public record FormDefinition(
    String key,
    int version,
    String title,
    String summary,
    String referencePrefix,
    @Schema(description = "What a person taps to start one; left out: “Report a …”.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String startWords,
    @Schema(description = "Its place among what can be started, smallest first.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Integer order,
    @Schema(description = "Begun from another screen, so that the first one does not offer it.")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean startedElsewhere,
    @Schema(
            description =
                "Not for volunteers. One of theirs is stored and flagged; of a type, the newest version says it.")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean staffOnly,
    @Schema(description = "What is asked about the time. Left out: “When did you see it?”")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String whenLabel,
    Photos photos,
    List<Section> sections,
    List<FieldDefinition> fields,
    @Schema(
            description =
                "Names of rules that look at several answers at once. The server checks them; a client need not.")
        List<String> rules,
    @Schema(
            description =
                "The plan measures that a report counts towards: once the fields in needs are answered, and when holds.")
        List<Feed> feeds) {

  public FormDefinition {
    sections = List.copyOf(sections);
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
    feeds = List.copyOf(feeds);
  }

  public Optional<FieldDefinition> field(String key) {
    return fields.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  /**
   * How many photos a report may have.
   *
   * @param optional whether a report without any is as good, so that nothing is said about it
   */
  public record Photos(int max, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean optional) {}

  /** Questions that stand together under a heading. */
  public record Section(String title, List<String> fields) {
    public Section {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A measure that a report counts towards, once the fields in {@code needs} are answered and
   * {@code when} holds.
   *
   * @param amount the field that says how many the report counts for, such as the people trained;
   *     without it a report counts for one
   * @param place the field that names the place, where the measure counts different places; {@code
   *     ward} means the ward of the report itself
   * @param met where the measure is a share: what has to hold for the report to be in the part
   */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Feed(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String measure,
      List<String> needs,
      @Nullable Condition when,
      @Nullable String amount,
      @Nullable String place,
      @Nullable Condition met) {
    public Feed {
      needs = needs == null ? List.of() : List.copyOf(needs);
    }

    /** Whether the place is the ward of the report, which no question asks for. */
    @JsonIgnore
    public boolean isByWard() {
      return "ward".equals(place);
    }

    /** Every field without whose answer the report can't count. */
    public List<String> needed() {
      return Stream.concat(
              needs.stream(), Stream.of(amount, isByWard() ? null : place).mapMulti(Feed::ifThere))
          .distinct()
          .toList();
    }

    private static void ifThere(@Nullable String field, Consumer<String> next) {
      if (field != null) {
        next.accept(field);
      }
    }
  }
}
