package org.wardbook.report;

import org.wardbook.people.Person;

/**
 * Where the reports of a page of the list are looked for, so that a page deep in it under a narrow
 * filter is found as quickly as the first one under none.
 */
final class PageSource {
  /** Rows that are read and sorted cost about as much as so many that are passed over in order. */
  private static final long SORTING = 3;

  private final ReportCounts counts;

  PageSource(ReportCounts counts) {
    this.counts = counts;
  }

  /**
   * The beginning of a query.
   *
   * @param from tables, with the report as {@code r}
   */
  record Source(String from, Criteria criteria) {}

  /**
   * The way that reads least.
   *
   * @param until how many of those that match have to be passed until the page ends
   */
  Source of(ReportFilter filter, ReportOrder order, Person reader, long until) {
    var criteria = FilterCriteria.of(filter, reader);
    if (filter.author() != null) {
      return new Source("report r indexed by report_author", criteria);
    }
    long ofKinds =
        filter.wards().contains("")
            ? Long.MAX_VALUE
            : counts.of(filter.between(null, null), reader).all();
    if (ofKinds <= PinRows.QUICKLY_READ) {
      return ofKinds(filter, reader, criteria);
    }
    return order.by() == ReportOrder.By.REFERENCE
        ? byReference(filter, reader, criteria, ofKinds, until)
        : new Source("report r indexed by report_observed", criteria);
  }

  /** In its order all others are passed over, as many as there are for one that matches. */
  private Source byReference(
      ReportFilter filter, Person reader, Criteria criteria, long ofKinds, long until) {
    if (filter.equals(ReportFilter.ALL)) {
      return inOrder(criteria);
    }
    long all = counts.of(ReportFilter.ALL, reader).all();
    long matching = Math.max(1, counts.of(filter, reader).all());
    long passedOver = Math.min(all, until * all / matching);
    long inTime = counts.of(ReportFilter.ALL.between(filter.from(), filter.to()), reader).all();
    long sorted = Math.min(ofKinds, inTime);
    if (passedOver <= sorted * SORTING) {
      return inOrder(criteria);
    }
    return ofKinds <= inTime
        ? ofKinds(filter, reader, criteria)
        : new Source("report r indexed by report_observed", criteria);
  }

  private static Source inOrder(Criteria criteria) {
    return new Source("report r indexed by sqlite_autoindex_report_2", criteria);
  }

  private static Source ofKinds(ReportFilter filter, Person reader, Criteria criteria) {
    return new Source(PinRows.OF_KINDS, FilterCriteria.ofKind("k", filter, reader).and(criteria));
  }
}
