package org.wardbook.report.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wardbook.report.ReportState;

/** Reads a {@link FilterChoice} from an address, which anybody may have typed or shortened. */
final class FilterAddress {
  static final String TYPE = "type";
  static final String WARD = "ward";
  static final String STATE = "state";
  static final String AGENCY = "agency";
  static final String AUTHOR = "author";
  static final String PERIOD = "period";
  static final String FROM = "from";
  static final String TO = "to";

  private final QueryParameters query;
  private final List<String> complaints = new ArrayList<>();
  private final FilterChoice choice;

  /** Knows what an address may name. */
  interface Names {
    boolean isType(String key);

    boolean isWard(String code);

    boolean isAgency(String key);

    boolean isAuthor(UUID person);
  }

  FilterAddress(QueryParameters query, Names names) {
    this.query = query;
    var types = known(TYPE, names::isType, "a type of report");
    var wards = known(WARD, names::isWard, "a ward");
    var states = states();
    var agencies = known(AGENCY, names::isAgency, "an agency");
    var author = author(names);
    var from = day(FROM);
    var to = day(TO);
    var period = period(from != null || to != null);
    if (period != Period.BETWEEN) {
      from = null;
      to = null;
    }
    choice = new FilterChoice(types, wards, states, agencies, author, period, from, to);
    if (choice.isImpossible()) {
      complaints.add(
          "The first date is after the last one, so no report can match. Change one of the two.");
    }
  }

  FilterChoice choice() {
    return choice;
  }

  /** What could not be used, in plain words; the rest of the address was. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  private Set<String> known(String name, Predicate<String> isKnown, String what) {
    var found = new HashSet<String>();
    for (var value : query.getParameters(name)) {
      if (isKnown.test(value)) {
        found.add(value);
      } else {
        leaveOut(value, what);
      }
    }
    return found;
  }

  private Set<ReportState> states() {
    var found = new HashSet<ReportState>();
    for (var value : query.getParameters(STATE)) {
      Arrays.stream(ReportState.values())
          .filter(state -> FilterChoice.keyOf(state).equals(value))
          .findFirst()
          .ifPresentOrElse(found::add, () -> leaveOut(value, "a state of reports"));
    }
    return found;
  }

  private @Nullable UUID author(Names names) {
    var value = query.getSingleParameter(AUTHOR).orElse("");
    if (value.isEmpty()) {
      return null;
    }
    try {
      var author = UUID.fromString(value);
      if (names.isAuthor(author)) {
        return author;
      }
    } catch (IllegalArgumentException notAnId) {
      // Said below, as for an id that nobody has.
    }
    leaveOut(value, "somebody with an account");
    return null;
  }

  private Period period(boolean hasDates) {
    var value = query.getSingleParameter(PERIOD);
    if (value.isEmpty()) {
      return hasDates ? Period.BETWEEN : Period.ALL;
    }
    return value
        .flatMap(Period::of)
        .orElseGet(
            () -> {
              leaveOut(value.get(), "a period");
              return Period.ALL;
            });
  }

  private @Nullable LocalDate day(String name) {
    var value = query.getSingleParameter(name).orElse("");
    if (value.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException notADay) {
      leaveOut(value, "a date such as 2011-06-08");
      return null;
    }
  }

  private void leaveOut(String value, String what) {
    complaints.add(leftOutOf(value, what));
  }

  /** What is said of a value in an address that can't be used. */
  static String leftOutOf(String value, String what) {
    return "The address names “" + value + "”, which is not " + what + ". It is left out.";
  }
}
