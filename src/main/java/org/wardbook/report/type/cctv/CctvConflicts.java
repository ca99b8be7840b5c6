package org.wardbook.report.type.cctv;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.report.Report;
import org.wardbook.report.ReportReview;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.inbox.InboxGroup;
import org.wardbook.report.inbox.InboxItem;
import org.wardbook.report.inbox.InboxPlace;
import org.wardbook.report.inbox.InboxSource;

/** The reports that put one unit in two places at once, and what the CSU decides about them. */
@Service
@Transactional
public class CctvConflicts implements InboxSource {
  private final CctvLedger ledger;
  private final Reports reports;
  private final ReportReview review;

  CctvConflicts(CctvLedger ledger, Reports reports, ReportReview review) {
    this.ledger = ledger;
    this.reports = reports;
    this.review = review;
  }

  /** All that nobody has settled yet, oldest first. */
  @Transactional(readOnly = true)
  public List<Conflict> open() {
    var clashes = ledger.clashes();
    Map<UUID, Report> concerned =
        reports
            .withIds(
                clashes.stream()
                    .flatMap(clash -> Stream.of(clash.earlier().report(), clash.later().report()))
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(Report::id, report -> report));
    return clashes.stream()
        .map(
            clash ->
                new Conflict(
                    clash.later().unit(),
                    Objects.requireNonNull(concerned.get(clash.earlier().report())),
                    Objects.requireNonNull(concerned.get(clash.later().report()))))
        .toList();
  }

  @Override
  public InboxGroup group() {
    return InboxGroup.CONFLICTS;
  }

  @Override
  @Transactional(readOnly = true)
  public int count() {
    return ledger.clashes().size();
  }

  @Override
  @Transactional(readOnly = true)
  public List<InboxItem> after(InboxPlace place, int most) {
    return open().stream()
        .map(CctvConflicts::item)
        .filter(item -> item.place().compareTo(place) > 0)
        .sorted(Comparator.comparing(InboxItem::place))
        .limit(most)
        .toList();
  }

  private static InboxItem item(Conflict conflict) {
    var later = conflict.later();
    return new InboxItem(
        new InboxPlace(StoredInstant.text(later.receivedAt()), later.id().toString()),
        conflict.earlier().reference() + " and " + later.reference(),
        "desk/cctv",
        "One CCTV unit was reported in two places at once: choose which report is true.",
        null,
        null);
  }

  /**
   * Says which of the two is true: it is accepted, and the other is not, with the reason.
   *
   * @param stands one of the conflict's two reports
   * @throws Refusal {@code changed-meanwhile} when somebody was faster; {@code not-allowed} for
   *     anybody but the CSU; {@code invalid-input} for any other report
   */
  public void settle(Conflict conflict, UUID stands, Person by) {
    if (!conflict.concerns(stands)) {
      throw new Refusal(ProblemCode.INVALID_INPUT, "Choose one of the two reports.");
    }
    var earlierStands = conflict.earlier().id().equals(stands);
    var kept = earlierStands ? conflict.earlier() : conflict.later();
    var other = earlierStands ? conflict.later() : conflict.earlier();
    review.reject(
        other.id(),
        other.version(),
        by,
        "The unit can’t have been in two places: %s stands.".formatted(kept.reference()));
    if (kept.state() != ReportState.ACCEPTED) {
      review.accept(kept.id(), kept.version(), by);
    }
  }

  /**
   * @param unit id of the entry in the register
   */
  public record Conflict(String unit, Report earlier, Report later) {
    public boolean concerns(UUID report) {
      return earlier.id().equals(report) || later.id().equals(report);
    }
  }
}
