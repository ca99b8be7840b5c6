package org.wardbook.report.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardbook.people.Agency;
import org.wardbook.report.FallingDue;

/**
 * What of all that falls due is shown. It lives in the address.
 *
 * @param kind null for every kind of work
 * @param agency null for anybody's
 * @param only the one stretch of days that is shown at length, or null for all of them
 */
record DueChoice(@Nullable FallingDue kind, @Nullable Agency agency, @Nullable DueStretch only) {
  private static final String KIND = "kind";
  private static final String AGENCY = "agency";
  private static final String WHEN = "when";

  DueChoice ofKind(@Nullable FallingDue wanted) {
    return new DueChoice(wanted, agency, only);
  }

  DueChoice of(@Nullable Agency wanted) {
    return new DueChoice(kind, wanted, only);
  }

  DueChoice only(@Nullable DueStretch wanted) {
    return new DueChoice(kind, agency, wanted);
  }

  QueryParameters toQuery() {
    Map<String, List<String>> query = new LinkedHashMap<>();
    if (kind != null) {
      query.put(KIND, List.of(kind.key()));
    }
    if (agency != null) {
      query.put(AGENCY, List.of(agency.key()));
    }
    if (only != null) {
      query.put(WHEN, List.of(only.key()));
    }
    return new QueryParameters(query);
  }

  /** Reads an address, which anybody may have typed or shortened. */
  static final class Address {
    private final List<String> complaints = new ArrayList<>();
    private final DueChoice choice;

    Address(
        QueryParameters query,
        Function<String, Optional<FallingDue>> kinds,
        Function<String, Optional<Agency>> agencies) {
      choice =
          new DueChoice(
              read(query, KIND, kinds, "a kind of work"),
              read(query, AGENCY, agencies, "an agency"),
              read(query, WHEN, DueStretch::of, "a time such as “overdue”"));
    }

    DueChoice choice() {
      return choice;
    }

    /** What could not be used, in plain words; the rest of the address was. */
    List<String> complaints() {
      return List.copyOf(complaints);
    }

    private <T> @Nullable T read(
        QueryParameters query, String name, Function<String, Optional<T>> known, String what) {
      var value = query.getSingleParameter(name).orElse("");
      if (value.isEmpty()) {
        return null;
      }
      var found = known.apply(value);
      if (found.isEmpty()) {
        complaints.add(FilterAddress.leftOutOf(value, what));
      }
      return found.orElse(null);
    }
  }
}
