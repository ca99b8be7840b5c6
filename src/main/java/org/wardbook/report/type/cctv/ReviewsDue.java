package org.wardbook.report.type.cctv;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.people.Agency;
import org.wardbook.report.DueDays;
import org.wardbook.report.DueItem;
import org.wardbook.report.FallingDue;

/**
 * The units whose deployment is to be reviewed: after that day they do not count any more (practice
 * §4). The CSU reviews them itself, so that they are no other agency's.
 */
@Component
@Transactional(readOnly = true)
class ReviewsDue implements FallingDue {
  private final CctvFleet fleet;

  ReviewsDue(CctvFleet fleet) {
    this.fleet = fleet;
  }

  @Override
  public String key() {
    return "cctv-review";
  }

  @Override
  public String label() {
    return "CCTV reviews";
  }

  @Override
  public int count(DueDays days, @Nullable Agency agency) {
    return agency == null ? (int) due(days).count() : 0;
  }

  @Override
  public List<DueItem> list(DueDays days, @Nullable Agency agency, int most) {
    return agency == null
        ? due(days).sorted(DueItem.FIRST_DUE_FIRST).limit(most).toList()
        : List.of();
  }

  private Stream<DueItem> due(DueDays days) {
    return fleet.units().stream().flatMap(unit -> due(unit, days));
  }

  private static Stream<DueItem> due(CctvFleet.Unit unit, DueDays days) {
    var stay = unit.stay();
    LocalDate review = stay == null ? null : stay.reviewOn();
    return stay == null || review == null || !days.contains(review)
        ? Stream.empty()
        : Stream.of(
            new DueItem(
                review,
                stay.report().id(),
                stay.report().reference(),
                unit.name() + " to be reviewed: " + stay.place(),
                stay.report().ward(),
                "The CSU"));
  }
}
