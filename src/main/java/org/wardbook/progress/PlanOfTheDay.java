package org.wardbook.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlanYears;
import org.wardbook.report.DayFigure;
import org.wardbook.report.DayFigures;

/** Where the plan stands, for the page of the day: what is behind before what is on track. */
@Component
class PlanOfTheDay implements DayFigures {
  private static final Map<MeasureStatus, Integer> URGENCY =
      Map.of(
          MeasureStatus.LATE, 0,
          MeasureStatus.WELL_BEHIND, 1,
          MeasureStatus.BEHIND, 2,
          MeasureStatus.ON_TRACK, 3,
          MeasureStatus.MET, 4);

  private final PlanYears years;
  private final ProgressService progress;

  PlanOfTheDay(PlanYears years, ProgressService progress) {
    this.years = years;
    this.progress = progress;
  }

  @Override
  public String title() {
    return "Where the plan stands";
  }

  @Override
  public List<DayFigure> on(LocalDate day, int most) {
    return years.containing(day).map(year -> figures(year, day, most)).orElse(List.of());
  }

  private List<DayFigure> figures(PlanYear year, LocalDate day, int most) {
    return progress.figures(year, day, year.measures()).stream()
        .filter(each -> URGENCY.containsKey(each.status()) && each.value() != null)
        .sorted(Comparator.comparing(each -> URGENCY.get(each.status())))
        .limit(most)
        .map(each -> figure(year, each))
        .toList();
  }

  private static DayFigure figure(PlanYear year, MeasureProgress each) {
    var planned = each.measure();
    List<@Nullable BigDecimal> trend = new ArrayList<>();
    each.trend().forEach(point -> trend.add(point.value()));
    return new DayFigure(
        planned.measure().label(),
        each.shown(),
        each.status().symbol() + " " + each.status().word(),
        "desk/plan/%d/%s".formatted(year.firstYear(), planned.measure().id()),
        trend);
  }
}
