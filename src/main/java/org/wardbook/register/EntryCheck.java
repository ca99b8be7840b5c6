package org.wardbook.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.base.problem.RefusedField;
import org.wardbook.people.People;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardLookup;
import org.wardbook.ward.WardSet;
import org.wardbook.ward.WardSets;
import org.wardbook.ward.WardTimetable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds what somebody entered against what the register asks for, in words for the form. */
@Component
class EntryCheck {
  private static final String EMPTY = "This can't be left empty.";

  private final WardSets wardSets;
  private final People people;

  EntryCheck(WardSets wardSets, People people) {
    this.wardSets = wardSets;
    this.people = people;
  }

  /** What is wrong, by the keys of the fields, {@code name}, {@code from} and {@code until}. */
  List<RefusedField> problems(RegisterDefinition register, EntryDraft draft) {
    List<RefusedField> problems = new ArrayList<>();
    addTo(problems, "name", nameProblem(register.name(), draft.name()));
    for (String key : draft.values().propertyNames()) {
      if (register.field(key).isEmpty()) {
        addTo(problems, key, "This register keeps no such thing.");
      }
    }
    for (RegisterField field : register.fields()) {
      addTo(problems, field.key(), problem(register, field, draft));
    }
    addTo(problems, "from", fromProblem(register.dates(), draft.from()));
    addTo(problems, "until", untilProblem(draft));
    if (problems.isEmpty()) {
      addTo(problems, "ward", pinProblem(draft));
    }
    return problems;
  }

  private static void addTo(List<RefusedField> problems, String field, @Nullable String message) {
    if (message != null) {
      problems.add(new RefusedField(field, "invalid", message));
    }
  }

  private static @Nullable String nameProblem(
      RegisterDefinition.@Nullable Name asked, @Nullable String name) {
    if (asked == null) {
      return null;
    }
    if (name == null || name.isBlank()) {
      return EMPTY;
    }
    return name.length() > asked.maxLength() ? tooLong(asked.maxLength()) : null;
  }

  private static @Nullable String fromProblem(
      RegisterDefinition.Dates asked, @Nullable LocalDate from) {
    return asked.fromRequired() && from == null ? "Enter the first day." : null;
  }

  private static @Nullable String untilProblem(EntryDraft draft) {
    return draft.from() != null && draft.until() != null && draft.until().isBefore(draft.from())
        ? "The last day can't be before the first."
        : null;
  }

  private @Nullable String problem(
      RegisterDefinition register, RegisterField field, EntryDraft draft) {
    ObjectNode values = draft.values();
    JsonNode value = values.path(field.key());
    if (value.isMissingNode() || value.isNull()) {
      return field.required() ? EMPTY : null;
    }
    return switch (field.kind()) {
      case TEXT -> textProblem(field, value);
      case LINES -> linesProblem(field, value);
      case INTEGER, MONEY ->
          value.isIntegralNumber()
              ? numberProblem(register, field, values)
              : "Enter a whole number.";
      case DECIMAL -> value.isNumber() ? numberProblem(register, field, values) : "Enter a number.";
      case CHOICE -> field.option(value).isPresent() ? null : notOffered(field);
      case WARD ->
          boundaries(draft).anyMatch(set -> set.ward(value.asString()).isPresent())
              ? null
              : "There is no such ward in " + wardSets.current().district().name() + ".";
      case AGENCY ->
          people.agencies().stream().anyMatch(agency -> agency.key().equals(value.asString()))
              ? null
              : "There is no such agency.";
      case DAY -> isDay(value) ? null : "Enter a date.";
    };
  }

  private static @Nullable String textProblem(RegisterField field, JsonNode value) {
    if (!value.isString() || value.stringValue().isBlank()) {
      return EMPTY;
    }
    Integer longest = field.maxLength();
    if (longest != null && value.stringValue().length() > longest) {
      return tooLong(longest);
    }
    String pattern = field.pattern();
    return pattern == null || Pattern.matches(pattern, value.stringValue())
        ? null
        : Objects.requireNonNullElse(field.hint(), "This can't be read.");
  }

  private static @Nullable String linesProblem(RegisterField field, JsonNode value) {
    if (!value.isArray() || value.isEmpty()) {
      return EMPTY;
    }
    if (field.max() != null && value.size() > field.max().intValue()) {
      return "Enter at most " + field.max() + " lines.";
    }
    return value
        .valueStream()
        .map(line -> textProblem(field, line))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String numberProblem(
      RegisterDefinition register, RegisterField field, ObjectNode values) {
    var number = values.path(field.key()).decimalValue();
    if (field.min() != null && number.compareTo(field.min()) < 0) {
      return "Enter " + field.min().toPlainString() + " or more.";
    }
    if (field.max() != null && number.compareTo(field.max()) > 0) {
      return "Enter " + field.max().toPlainString() + " or less.";
    }
    var other = field.above() == null ? values.missingNode() : values.path(field.above());
    if (other.isNumber() && number.compareTo(other.decimalValue()) <= 0) {
      return register
          .field(Objects.requireNonNull(field.above()))
          .map(known -> "Enter more than is set for “" + known.label() + "”.")
          .orElseThrow();
    }
    return null;
  }

  private static String notOffered(RegisterField field) {
    return field.otherwise() != null
        ? field.otherwise()
        : field.options().stream()
            .map(RegisterField.Option::label)
            .collect(Collectors.joining(", ", "Choose one of these: ", "."));
  }

  private static boolean isDay(JsonNode value) {
    try {
      LocalDate.parse(value.asString());
      return true;
    } catch (DateTimeParseException notADay) {
      return false;
    }
  }

  /** The ward is what figures go by, so it has to be where the pin is. */
  private @Nullable String pinProblem(EntryDraft draft) {
    ObjectNode values = draft.values();
    if (!values.path("lat").isNumber() || !values.path("lon").isNumber()) {
      return null;
    }
    var pin =
        MicroPoint.ofDegrees(values.path("lat").doubleValue(), values.path("lon").doubleValue());
    String chosen = values.path("ward").asString("");
    if (boundaries(draft)
        .map(set -> new WardLookup(set).at(pin))
        .anyMatch(at -> chosen.equals(at.ward()) || at.near().contains(chosen))) {
      return null;
    }
    var there = wardSets.lookup().at(pin);
    return there.ward() == null
        ? "The latitude and longitude lie outside the district."
        : "The latitude and longitude lie in "
            + wardSets.current().ward(there.ward()).map(Ward::name).orElse(there.ward())
            + ".";
  }

  /** What holds on at least one of the entry's days. */
  private Stream<WardSet> boundaries(EntryDraft draft) {
    return wardSets.timetable().between(draft.from(), draft.until()).stream()
        .map(WardTimetable.Period::set);
  }

  private static String tooLong(int longest) {
    return "Use at most " + longest + " characters.";
  }
}
