package org.wardbook.register;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Orders names as people count: Unit 2 before Unit 12. */
final class ByNumbers implements Comparator<String> {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  @Override
  public int compare(String one, String other) {
    return padded(one).compareToIgnoreCase(padded(other));
  }

  private static String padded(String name) {
    return NUMBER
        .matcher(name)
        .replaceAll(number -> "%010d".formatted(Integer.parseInt(number.group())));
  }
}
