package org.wardbook.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How soon work has to be done, and how often: as the CSU set it for the day on which the work was
 * first asked for, else as the plan has it.
 *
 * @param percent null where the plan sets no target and the CSU none either
 */
record TimeTarget(int days, @Nullable BigDecimal percent) {

  /** What was asked of so many. */
  record Asked(TimeTarget target, int times) {}

  static TimeTarget on(MeasureOnDay measure, LocalDate day) {
    String register = measure.parameter("register");
    var printed =
        new TimeTarget(measure.measure().requiredNumber("days"), measure.measure().target());
    return register == null
        ? printed
        : measure.known().registers().validOn(register, day).stream()
            .map(entry -> entry.values())
            .filter(values -> values.path("days").isInt() && values.path("percent").isNumber())
            .findFirst()
            .map(
                values ->
                    new TimeTarget(
                        values.path("days").intValue(), values.path("percent").decimalValue()))
            .orElse(printed);
  }

  /** What several of them ask for together: the mean of their shares, never rounded up. */
  static @Nullable BigDecimal together(List<Asked> all) {
    var sum = BigDecimal.ZERO;
    int times = 0;
    for (var one : all) {
      var percent = one.target().percent();
      if (percent == null) {
        return null;
      }
      sum = sum.add(percent.multiply(BigDecimal.valueOf(one.times())));
      times += one.times();
    }
    var mean = sum.divide(BigDecimal.valueOf(times), 20, RoundingMode.DOWN);
    return mean.stripTrailingZeros();
  }
}
