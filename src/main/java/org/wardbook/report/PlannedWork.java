package org.wardbook.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;
import org.wardbook.report.PlannedWork.Entry.Status;

/**
 * Boot-fair operations and activities by day: what is planned on the day it is planned for, what
 * was completed or cancelled on the day it was seen (practice §5 and §6). What the CSU turned down
 * is left out.
 */
@Service
@Transactional(readOnly = true)
public class PlannedWork {
  /** The types whose forms ask how far it is, and for which day it is planned. */
  public static final List<String> TYPES = List.of("activity", "boot-fair-operation");

  /** The types are written out as the index of planned days has them. */
  static final String WORK =
      """
        where r.type in ('activity', 'boot-fair-operation') and (:type is null or r.type = :type)
        and r.state in ('RECEIVED', 'ACCEPTED', 'NEEDS_INFORMATION')
      """;

  private static final String PLANNED = "from report r indexed by report_planned_for " + WORK;

  private static final String PLANNED_ON =
      PLANNED + " and json_extract(r.answers, '$.plannedFor') = :day";
  private static final String SEEN_ON =
      "from report r "
          + WORK
          + """
             and r.observed_at >= :from and r.observed_at < :to
            and json_extract(r.answers, '$.status') in ('completed', 'cancelled')
          """;

  private static final String PLANNED_BEFORE =
      PLANNED
          + """
             and json_extract(r.answers, '$.plannedFor') < :day
            and json_extract(r.answers, '$.status') = 'planned'
          """;

  private final JdbcClient jdbc;
  private final PlannedEntries entries;
  private final PlannedMonths months;

  PlannedWork(JdbcClient jdbc, PlannedEntries entries, PlannedMonths months) {
    this.jdbc = jdbc;
    this.entries = entries;
    this.months = months;
  }

  /**
   * What is or was on a day, at most so many.
   *
   * @param type null for both
   */
  public List<Entry> on(LocalDate day, @Nullable String type, int most) {
    return Stream.concat(
            read(PLANNED_ON + " order by r.reference limit :most", day, type, most),
            read(SEEN_ON + " order by r.observed_at, r.reference limit :most", day, type, most))
        .limit(most)
        .toList();
  }

  /**
   * What is or was on the days of a month, for those that have anything.
   *
   * @param type null for both
   * @param most of each day
   */
  public Map<LocalDate, OnDay> in(YearMonth month, @Nullable String type, int most) {
    return months.in(month, type, most);
  }

  /** How many there are on a day. */
  public int count(LocalDate day, @Nullable String type) {
    return with("select count(*) " + PLANNED_ON, day, type).query(Integer.class).single()
        + with("select count(*) " + SEEN_ON, day, type).query(Integer.class).single();
  }

  /** What was planned for a day before this one, and nobody has said whether it happened. */
  public List<Entry> unsettled(LocalDate today, @Nullable String type, int most) {
    return read(
            PLANNED_BEFORE + " order by json_extract(r.answers, '$.plannedFor') limit :most",
            today,
            type,
            most)
        .toList();
  }

  /** How many of these there are. */
  public int countUnsettled(LocalDate today, @Nullable String type) {
    return with("select count(*) " + PLANNED_BEFORE, today, type).query(Integer.class).single();
  }

  private Stream<Entry> read(String rest, LocalDate day, @Nullable String type, int most) {
    return with(
        "select r.id, r.reference, r.type, r.ward, r.observed_at, r.answers " + rest, day, type)
        .param("most", most)
        .query((row, number) -> entries.entry(row))
        .list()
        .stream();
  }

  private JdbcClient.StatementSpec with(String sql, LocalDate day, @Nullable String type) {
    return jdbc.sql(sql)
        .param("type", type)
        .param("day", day.toString())
        .param("from", StoredInstant.startOf(day))
        .param("to", StoredInstant.startOf(day.plusDays(1)));
  }

  /**
   * What there is on a day.
   *
   * @param number of them all
   */
  public record OnDay(List<Entry> first, int number) {}

  /**
   * Something on a day.
   *
   * @param what the kind and the name
   * @param ward code of the ward, or null outside the district
   */
  public record Entry(
      UUID report,
      String reference,
      String what,
      @Nullable String ward,
      Status status,
      LocalDate day) {
    /** How far it is. */
    public enum Status {
      PLANNED,
      COMPLETED,
      CANCELLED;

      static Status of(String answer) {
        return switch (answer.toUpperCase(Locale.ROOT)) {
          case "PLANNED" -> PLANNED;
          case "CANCELLED" -> CANCELLED;
          default -> COMPLETED;
        };
      }
    }

    /** It should have happened, and nobody has said so. */
    public boolean isUnsettled(LocalDate today) {
      return status == Status.PLANNED && day.isBefore(today);
    }
  }
}
