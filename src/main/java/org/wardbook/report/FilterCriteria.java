package org.wardbook.report;

import java.util.Set;
import org.wardbook.base.StoredInstant;
import org.wardbook.people.Person;
import org.wardbook.people.Role;

/** What a {@link ReportFilter} asks of columns that reports and their kinds call the same. */
final class FilterCriteria {
  /** The only "ward" of reports outside the district and of those without a place. */
  private static final Set<String> NO_WARD = Set.of("");

  private FilterCriteria() {}

  /** Type, ward, state and agency. */
  static Criteria ofKind(String table, ReportFilter filter) {
    var criteria = new Criteria();
    if (filter.wards().equals(NO_WARD)) {
      criteria.and("coalesce(%s.ward, '') = ''".formatted(table));
    } else {
      criteria.in(table + ".ward", filter.wards());
    }
    return criteria
        .in(table + ".type", filter.types())
        .in(table + ".state", filter.states().stream().map(ReportState::name).toList())
        .in(table + ".agency", filter.agencies());
  }

  /** The same, without what this person may not see. */
  static Criteria ofKind(String table, ReportFilter filter, Person reader) {
    return ofKind(table, filter, seesAll(reader));
  }

  static Criteria ofKind(String table, ReportFilter filter, boolean seesAll) {
    var criteria = ofKind(table, filter);
    return seesAll ? criteria : criteria.and(table + ".restricted = 0");
  }

  /** All of it asked of {@code report r}, without what this person may not see. */
  static Criteria of(ReportFilter filter, Person reader) {
    return ofKind("r", filter, reader).and(overTime("r", filter));
  }

  /** When it was observed, and by whom. */
  static Criteria overTime(String table, ReportFilter filter) {
    var criteria = new Criteria();
    if (filter.from() != null) {
      criteria.and(table + ".observed_at >= ?", StoredInstant.text(filter.from()));
    }
    if (filter.to() != null) {
      criteria.and(table + ".observed_at < ?", StoredInstant.text(filter.to()));
    }
    if (filter.author() != null) {
      criteria.and(table + ".author_id = ?", filter.author().toString());
    }
    return criteria;
  }

  /**
   * Disposal points, sites of number plate cameras and what was sprayed with SmartWater are for the
   * CSU alone (practice §2.5, §6 and §8).
   */
  static boolean seesAll(Person reader) {
    return reader.role() == Role.CSU;
  }
}
