package org.wardbook.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
  private final Map<Asked, Kept> known = new ConcurrentHashMap<>();

  KnownReckonings(PlanYear year, Registers registers) {
    this.year = year;
    this.registers = registers;
  }

  private record Asked(PlannedMeasure planned, LocalDate on, String kind, boolean byWard) {}

  boolean holdFor(PlanYear otherYear, Registers others) {
    return year.equals(otherYear) && registers.equals(others);
  }

  /**
   * @param beside what else it was made of: as long as these are the very same, nothing of them
   *     changed
   */
  private record Kept(List<Object> beside, Reckoned reckoned) {
    boolean isMadeOf(List<Object> others) {
      return beside.size() == others.size()
          && IntStream.range(0, others.size()).allMatch(i -> beside.get(i) == others.get(i));
    }
  }

  Reckoned of(
      MeasureOnDay measure, MeasureKind kind, List<Object> beside, Supplier<Reckoned> reckoning) {
    return get(new Asked(measure.planned(), measure.on(), kind.key(), false), beside, reckoning);
  }

  Reckoned byWard(
      MeasureOnDay measure, MeasureKind kind, List<Object> beside, Supplier<Reckoned> reckoning) {
    return get(new Asked(measure.planned(), measure.on(), kind.key(), true), beside, reckoning);
  }

  private Reckoned get(Asked asked, List<Object> beside, Supplier<Reckoned> reckoning) {
    var found = known.get(asked);
    if (found != null && found.isMadeOf(beside)) {
      return found.reckoned;
    }
    if (known.size() >= KnownTallies.MOST) {
      known.clear();
    }
    var reckoned = reckoning.get();
    known.put(asked, new Kept(beside, reckoned));
    return reckoned;
  }
}
