package org.wardbook.ward.file;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The names under which the Office for National Statistics publishes wards: {@code WD21CD}, {@code
 * wd11nm}, {@code LAD24CD} and so on, of any year, in upper or lower case.
 */
final class OnsAttributes {
  private static final Pattern CODE = ofAnyYear("WD", "CD");
  private static final Pattern NAME = ofAnyYear("WD", "NM");
  private static final Pattern DISTRICT = ofAnyYear("(LAD|LTLA)", "CD");

  /** Nine characters: the country, the kind of area, a number. */
  private static final Pattern ONS_CODE = Pattern.compile("[A-Z]\\d{8}");

  private static final int LONGEST_NAME = 100;

  private OnsAttributes() {}

  private static Pattern ofAnyYear(String area, String what) {
    return Pattern.compile(area + "\\d{2}" + what, Pattern.CASE_INSENSITIVE);
  }

  static String code(JsonNode properties, int number) throws UnusableWardFile {
    var code =
        value(properties, CODE).orElseThrow(() -> missing("code", "WD24CD", properties, number));
    if (!ONS_CODE.matcher(code).matches()) {
      throw new UnusableWardFile(
          "Ward no. %d has the code “%s”. A ward's code is a letter and eight digits, such as E05009965."
              .formatted(number, shortened(code)));
    }
    return code;
  }

  static String name(JsonNode properties, int number) throws UnusableWardFile {
    var name =
        value(properties, NAME).orElseThrow(() -> missing("name", "WD24NM", properties, number));
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw new UnusableWardFile(
          "Ward no. %d has a name that can't be used: “%s”.".formatted(number, shortened(name)));
    }
    return name;
  }

  static @Nullable String district(JsonNode properties) {
    return value(properties, DISTRICT).orElse(null);
  }

  /** Of the latest year, where a file has several. */
  private static Optional<String> value(JsonNode properties, Pattern attribute) {
    return properties.propertyNames().stream()
        .filter(name -> attribute.matcher(name).matches())
        .max(Comparator.comparing(name -> name.replaceAll("\\D", "")))
        .map(name -> properties.path(name).asString("").strip())
        .filter(value -> !value.isEmpty());
  }

  private static UnusableWardFile missing(
      String what, String example, JsonNode properties, int number) {
    var there = String.join(", ", properties.propertyNames());
    return new UnusableWardFile(
        "Ward no. %d has no %s. It is expected in an attribute such as %s, of any year. %s"
            .formatted(
                number,
                what,
                example,
                there.isEmpty()
                    ? "It has no attributes at all."
                    : "It has: " + shortened(there) + "."));
  }

  private static String shortened(String text) {
    var longest = 120;
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }
}
