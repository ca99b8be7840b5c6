package org.wardbook.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plans that are held, by the year that they are for, with the dates that the CSU confirmed.
 * What is rolled forward into a later year is the plan as it was, suspect dates included.
 */
@Service
public class PlanYears {
  private final PlanRows rows;
  private final MilestoneRows milestones;
  private final PlanYear printed;
  private final Map<String, String> printedKinds;

  PlanYears(PlanRows rows, MilestoneRows milestones) {
    this.rows = rows;
    this.milestones = milestones;
    this.printed = PrintedPlan.of2011();
    this.printedKinds =
        printed.measures().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    planned -> planned.measure().id(), planned -> planned.measure().kind()));
  }

  /** The plan of the year that contains {@code day}. */
  @Transactional(readOnly = true)
  public Optional<PlanYear> containing(LocalDate day) {
    return find(PlanYear.firstYearOf(day));
  }

  /** The plan whose year starts in {@code firstYear}. */
  @Transactional(readOnly = true)
  public Optional<PlanYear> find(int firstYear) {
    return rows.find(firstYear).map(year -> year.withDates(milestones.latest(firstYear)));
  }

  /** Every plan, the newest first. */
  @Transactional(readOnly = true)
  public List<PlanYear> all() {
    return rows.firstYears().stream().flatMap(year -> find(year).stream()).toList();
  }

  /** The first years of the plans that are held, the newest first. */
  @Transactional(readOnly = true)
  public List<Integer> firstYears() {
    return rows.firstYears();
  }

  /** The plan as it was printed, from which all others are rolled forward. */
  public PlanYear printed() {
    return printed;
  }

  /** The kinds of each measure, by its id, in the plans of all years and in the printed one. */
  @Transactional(readOnly = true)
  public Map<String, Set<String>> kinds() {
    var kinds = rows.kinds();
    printedKinds.forEach((id, kind) -> kinds.computeIfAbsent(id, any -> new HashSet<>()).add(kind));
    return kinds;
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
