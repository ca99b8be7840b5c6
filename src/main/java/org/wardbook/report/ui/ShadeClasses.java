package org.wardbook.report.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.wardbook.report.WardShade.Unit;

/**
 * Up to five classes of values with round boundaries, from nothing to the most there is.
 *
 * @param step the width of a class; the first holds only 0
 * @param number of classes above the first
 */
record ShadeClasses(Unit unit, double step, int number) {
  private static final int MOST = 4;
  private static final double[] ROUND = {1, 2, 5};
  private static final int TEN = 10;

  static ShadeClasses of(Unit unit, Collection<Double> values) {
    double highest = values.stream().mapToDouble(value -> value).max().orElse(0);
    double step = unit == Unit.NUMBER ? 1 : 0.1;
    for (int each = 0; step * MOST < highest; each++) {
      step = (unit == Unit.NUMBER ? 1 : 0.1) * ROUND[each % 3] * Math.pow(TEN, each / 3);
    }
    return new ShadeClasses(unit, step, (int) Math.min(MOST, Math.ceil(highest / step)));
  }

  /** 0 for nothing, then by steps; a value on a boundary belongs to the class below it. */
  int of(double value) {
    return (int) Math.min(MOST, Math.ceil(value / step));
  }

  /** In the order of the classes. */
  List<String> inWords() {
    var words = new ArrayList<String>();
    words.add(unit == Unit.NUMBER ? "None" : "0%");
    for (int each = 1; each <= number; each++) {
      words.add(range(step * (each - 1), step * each));
    }
    return words;
  }

  private String range(double above, double to) {
    if (unit == Unit.PERCENT) {
      return above == 0 ? "Up to " + shown(to) : "Over " + shown(above) + " to " + shown(to);
    }
    return step == 1 ? shown(to) : shown(above + 1) + " to " + shown(to);
  }

  String shown(double value) {
    return unit.shown(value);
  }
}
