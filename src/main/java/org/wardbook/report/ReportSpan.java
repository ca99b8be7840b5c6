package org.wardbook.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardbook.base.StoredInstant;
import org.wardbook.report.Stretch.Span;

/** From the first observation to the last one, which makes an open stretch of time a closed one. */
@Component
class ReportSpan {
  private final JdbcClient jdbc;

  ReportSpan(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty where nothing was observed within the filter's time. */
  Optional<Span> of(ReportFilter filter) {
    return seen().map(seen -> clip(seen, filter)).filter(span -> !span.isEmpty());
  }

  /** Whole plan years and months where there are some, and all time where that is all. */
  Optional<Stretch> stretch(ReportFilter filter) {
    return seen()
        .flatMap(
            seen -> {
              var span = clip(seen, filter);
              if (span.equals(whole(seen))) {
                return Optional.of(Stretch.allTime());
              }
              return span.isEmpty() ? Optional.empty() : Optional.of(Stretch.of(span));
            });
  }

  /** From the first observation to the last one, both part of it. */
  private Optional<Span> seen() {
    return jdbc.sql(
            """
            select (select min(observed_at) from report) as first,
              (select max(observed_at) from report) as last
            """)
        .query((row, number) -> seen(row.getString("first"), row.getString("last")))
        .single();
  }

  /**
   * To the ends of the months of the first and the last one, so that both are whole: nothing was
   * observed outside.
   */
  private static Span whole(Span seen) {
    return new Span(
        Stretch.startOf(Stretch.monthOf(seen.from())),
        Stretch.startOf(Stretch.monthOf(seen.to()).plusMonths(1)));
  }

  private static Optional<Span> seen(@Nullable String first, @Nullable String last) {
    return first == null || last == null
        ? Optional.empty()
        : Optional.of(new Span(StoredInstant.of(first), StoredInstant.of(last)));
  }

  /** A filter that leaves out nothing at an end leaves the month there whole. */
  private static Span clip(Span seen, ReportFilter filter) {
    var whole = whole(seen);
    var from = filter.from();
    var to = filter.to();
    return new Span(
        from == null || !from.isAfter(seen.from()) ? whole.from() : from,
        to == null || to.isAfter(seen.to()) ? whole.to() : to);
  }
}
