package org.wardbook.progress;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlannedMeasure;
import org.wardbook.register.Registers;

/**
 * What was made of one version of the groups, for as long as neither the plan nor the CSU's
 * registers change: the same page is looked at again and again, and by several people.
 */
final class KnownReckonings {
  private final PlanYear year;
  private final Registers registers;
  private final Map<Asked, Reckoned> known = new ConcurrentHashMap<>();

  KnownReckonings(PlanYear year, Registers registers) {
    this.year = year;
    this.registers = registers;
  }

  private record Asked(PlannedMeasure planned, LocalDate on, String kind) {}

  boolean holdFor(PlanYear otherYear, Registers others) {
    return year.equals(otherYear) && registers.equals(others);
  }

  Reckoned get(MeasureOnDay measure, MeasureKind kind, Supplier<Reckoned> reckoning) {
    if (known.size() >= KnownTallies.MOST) {
      known.clear();
    }
    var asked = new Asked(measure.planned(), measure.on(), kind.key());
    return known.computeIfAbsent(asked, each -> reckoning.get());
  }
}
