package org.wardbook.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.wardbook.report.Report;

/** What some reports are to a measure, in the order of their observations. */
final class Verdicts {
  private final List<UUID> reports;
  private final Map<UUID, Counted> counted = new HashMap<>();
  private final Map<UUID, NotCounted> notCounted = new HashMap<>();

  /**
   * @param refused those that can't count whatever the others are
   * @param reckoning may speak of further reports
   */
  Verdicts(CountableReports.Loaded loaded, List<NotCounted> refused, Reckoning reckoning) {
    this.reports = loaded.all().stream().map(Report::id).toList();
    reckoning.counted().forEach(one -> counted.put(one.reportId(), one));
    reckoning.notCounted().forEach(one -> notCounted.put(one.reportId(), one));
    refused.forEach(one -> notCounted.put(one.reportId(), one));
  }

  List<Counted> counted() {
    return reports.stream().map(counted::get).filter(Objects::nonNull).toList();
  }

  List<NotCounted> notCounted() {
    return reports.stream().map(notCounted::get).filter(Objects::nonNull).toList();
  }
}
