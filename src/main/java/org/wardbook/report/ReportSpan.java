package org.wardbook.report;

import java.time.Instant;
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
    return all().map(all -> clip(all, filter)).filter(span -> !span.isEmpty());
  }

  /** Whole plan years and months where there are some, and all time where that is all. */
  Optional<Stretch> stretch(ReportFilter filter) {
    return all()
        .flatMap(
            all -> {
              var span = clip(all, filter);
              if (span.equals(all)) {
                return Optional.of(Stretch.allTime());
              }
              return span.isEmpty() ? Optional.empty() : Optional.of(Stretch.of(span));
            });
  }

  /**
   * To the ends of the months of the first and the last one, so that both are whole: nothing was
   * observed outside.
   */
  private Optional<Span> all() {
    return jdbc.sql(
            """
            select (select min(observed_at) from report) as first,
              (select max(observed_at) from report) as last
            """)
        .query((row, number) -> seen(row.getString("first"), row.getString("last")))
        .single()
        .map(
            seen ->
                new Span(
                    Stretch.startOf(Stretch.monthOf(seen.from())),
                    Stretch.startOf(Stretch.monthOf(seen.to()).plusMonths(1))));
  }

  private static Optional<Span> seen(@Nullable String first, @Nullable String last) {
    return first == null || last == null
        ? Optional.empty()
        : Optional.of(new Span(StoredInstant.of(first), StoredInstant.of(last)));
  }

  private static Span clip(Span all, ReportFilter filter) {
    return new Span(
        filter.from() == null ? all.from() : latest(all.from(), filter.from()),
        filter.to() == null ? all.to() : earliest(all.to(), filter.to()));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
