package org.wardbook.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * The conditions of a query, all of which have to hold, with the values of their question marks.
 */
final class Criteria {
  private final List<String> conditions = new ArrayList<>(List.of("true"));
  private final List<Object> values = new ArrayList<>();

  Criteria and(String condition, Object... conditionValues) {
    conditions.add(condition);
    Collections.addAll(values, conditionValues);
    return this;
  }

  /** Both have to hold; the values of the other one come after those of this one. */
  Criteria and(Criteria other) {
    conditions.addAll(other.conditions);
    values.addAll(other.values);
    return this;
  }

  /** An empty collection lets everything through. */
  Criteria in(String column, Collection<?> wanted) {
    if (wanted.isEmpty()) {
      return this;
    }
    var marks = String.join(", ", Collections.nCopies(wanted.size(), "?"));
    return and(column + " in (" + marks + ")", wanted.toArray());
  }

  String sql() {
    return String.join(" and ", conditions);
  }

  List<Object> values() {
    return values;
  }
}
