package org.wardbook.report.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportState;

/**
 * What somebody at the desk chose to see. It lives in the address of the page, so that a view can
 * be bookmarked and sent to a colleague; {@link FilterAddress} reads it back.
 *
 * @param wards ward codes
 * @param agencies keys of the agencies that have it to do
 * @param author id of the person who sent it
 * @param from the first day, only with {@link Period#BETWEEN}
 * @param to the last day, only with {@link Period#BETWEEN}
 */
record FilterChoice(
    Set<String> types,
    Set<String> wards,
    Set<ReportState> states,
    Set<String> agencies,
    @Nullable UUID author,
    Period period,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  static final FilterChoice EVERYTHING =
      new FilterChoice(Set.of(), Set.of(), Set.of(), Set.of(), null, Period.ALL, null, null);

  FilterChoice {
    types = Set.copyOf(types);
    wards = Set.copyOf(wards);
    states = Set.copyOf(states);
    agencies = Set.copyOf(agencies);
  }

  FilterChoice onlyWard(String code) {
    return new FilterChoice(types, Set.of(code), states, agencies, author, period, from, to);
  }

  FilterChoice within(Period stretch) {
    return new FilterChoice(types, wards, states, agencies, author, stretch, null, null);
  }

  /** From the first to the last day, both included; null where it is open. */
  FilterChoice between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new FilterChoice(types, wards, states, agencies, author, Period.BETWEEN, first, last);
  }

  /** The whole plan year in which it begins, or that of today. */
  FilterChoice overItsPlanYear(LocalDate today) {
    var first = Period.startOfPlanYear(from == null ? today : from);
    return between(first, first.plusYears(1).minusDays(1));
  }

  /** No report can match: the stretch of time ends before it begins. */
  boolean isImpossible() {
    return from != null && to != null && to.isBefore(from);
  }

  /** The days are London's: from the start of the first to the end of the last. */
  ReportFilter toFilter(LocalDate today) {
    var first = period == Period.BETWEEN ? from : period.firstDay(today);
    var end = period == Period.BETWEEN && to != null ? to.plusDays(1) : null;
    return new ReportFilter(types, wards, states, agencies, startOf(first), startOf(end), author);
  }

  QueryParameters toQuery() {
    var query = new LinkedHashMap<String, List<String>>();
    put(query, FilterAddress.TYPE, types);
    put(query, FilterAddress.WARD, wards);
    put(query, FilterAddress.STATE, states.stream().map(FilterChoice::keyOf).toList());
    put(query, FilterAddress.AGENCY, agencies);
    if (author != null) {
      query.put(FilterAddress.AUTHOR, List.of(author.toString()));
    }
    if (period != Period.ALL) {
      query.put(FilterAddress.PERIOD, List.of(period.key()));
    }
    if (from != null) {
      query.put(FilterAddress.FROM, List.of(from.toString()));
    }
    if (to != null) {
      query.put(FilterAddress.TO, List.of(to.toString()));
    }
    return new QueryParameters(query);
  }

  /** {@code needs-information}, as in the phone's words and the map's pins. */
  static String keyOf(ReportState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void put(Map<String, List<String>> query, String name, Collection<String> values) {
    if (!values.isEmpty()) {
      query.put(name, List.copyOf(new TreeSet<>(values)));
    }
  }

  private static @Nullable Instant startOf(@Nullable LocalDate day) {
    return day == null ? null : London.startOf(day);
  }
}
