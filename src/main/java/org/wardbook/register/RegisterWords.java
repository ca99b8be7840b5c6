package org.wardbook.register;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardbook.base.Pounds;
import org.wardbook.people.Agency;
import org.wardbook.people.People;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says values as people read them: wards and agencies by name, pence as pounds. */
@Component
public class RegisterWords {
  private static final Pattern PLACE_OF_A_VALUE = Pattern.compile("\\{(\\w+)}");

  private final WardSets wardSets;
  private final People people;

  RegisterWords(WardSets wardSets, People people) {
    this.wardSets = wardSets;
    this.people = people;
  }

  /** The value in words, without its unit; empty when there is none. */
  public String of(RegisterField field, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    return switch (field.kind()) {
      case CHOICE -> field.option(value).map(RegisterField.Option::label).orElse(value.asString());
      case LINES -> value.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"));
      case MONEY -> Pounds.inWords(value.asLong());
      case WARD -> ward(value.asString());
      case AGENCY -> agency(value.asString());
      case TEXT, INTEGER, DECIMAL, DAY -> value.asString();
    };
  }

  /** The name that the values make, such as “30 mph limit”. */
  String name(RegisterDefinition definition, String pattern, ObjectNode values) {
    return PLACE_OF_A_VALUE
        .matcher(pattern)
        .replaceAll(
            (MatchResult place) ->
                Matcher.quoteReplacement(
                    definition
                        .field(place.group(1))
                        .map(field -> of(field, values.path(field.key())))
                        .orElseThrow()));
  }

  private String ward(String code) {
    return wardSets.ward(code).map(Ward::name).orElse(code);
  }

  private String agency(String key) {
    return people.agencies().stream()
        .filter(agency -> agency.key().equals(key))
        .map(Agency::name)
        .findFirst()
        .orElse(key);
  }
}
