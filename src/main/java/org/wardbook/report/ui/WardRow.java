package org.wardbook.report.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wardbook.report.WardShade;
import org.wardbook.report.ui.MapShades.Shaded;

/**
 * What there is to say of a ward, a former one or none.
 *
 * @param code empty for what lies in no ward
 * @param priority the themes for which it is a priority ward; empty where it is none
 * @param months its reports in each month of the plan year so far, April first
 * @param figures of all wards, by the key of the shade
 */
record WardRow(
    String code,
    String name,
    String priority,
    int reports,
    List<Integer> months,
    Map<String, Shaded> figures) {
  boolean isWard() {
    return !code.isEmpty();
  }

  /** To sort by: what nobody can say comes before the lowest. */
  double value(WardShade shade) {
    return figure(shade).value(code).orElse(-1.0);
  }

  String shown(WardShade shade) {
    return figure(shade).value(code).map(shade.unit()::shown).orElse("–");
  }

  String words(WardShade shade) {
    return figure(shade).words(code);
  }

  private Shaded figure(WardShade shade) {
    return Objects.requireNonNull(figures.get(shade.key()));
  }
}
