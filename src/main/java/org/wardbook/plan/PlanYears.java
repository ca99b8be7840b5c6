package org.wardbook.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans that are held, by the year that they are for. */
@Service
public class PlanYears {
  private final PlanRows rows;

  PlanYears(PlanRows rows) {
    this.rows = rows;
  }

  /** The plan of the year that contains {@code day}. */
  @Transactional(readOnly = true)
  public Optional<PlanYear> containing(LocalDate day) {
    return rows.find(PlanYear.firstYearOf(day));
  }

  /** The plan whose year starts in {@code firstYear}. */
  @Transactional(readOnly = true)
  public Optional<PlanYear> find(int firstYear) {
    return rows.find(firstYear);
  }

  /** Every plan, the newest first. */
  @Transactional(readOnly = true)
  public List<PlanYear> all() {
    return rows.firstYears().stream().flatMap(year -> rows.find(year).stream()).toList();
  }

  /** The first years of the plans that are held, the newest first. */
  @Transactional(readOnly = true)
  public List<Integer> firstYears() {
    return rows.firstYears();
  }

  /**
   * Makes sure that there is a plan for {@code today}: a fresh installation gets the printed plan,
   * and a year without a plan of its own gets the latest earlier one, rolled forward. Plans that
   * are there already are not touched, however often this runs.
   */
  @Transactional
  public void ensureFor(LocalDate today) {
    if (rows.firstYears().isEmpty()) {
      rows.insert(PrintedPlan.of2011());
    }
    int wanted = PlanYear.firstYearOf(today);
    if (rows.firstYears().contains(wanted)) {
      return;
    }
    rows.firstYears().stream()
        .filter(year -> year < wanted)
        .findFirst()
        .flatMap(rows::find)
        .ifPresent(latest -> rows.insert(PlanRollForward.to(wanted, latest)));
  }
}
