package org.wardbook.report.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.map.WardDress;
import org.wardbook.people.Person;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.WardShade;
import org.wardbook.report.WardShade.Unit;
import org.wardbook.report.WardShade.WardFigure;

/** What the wards of the map can be shaded by, and how each looks then. */
@Component
final class MapShades {
  private final List<WardShade> all;
  private final PriorityWardNames priorities;
  private final ReportWords words;

  MapShades(List<WardShade> all, PriorityWardNames priorities, ReportWords words) {
    this.all = List.copyOf(all);
    this.priorities = priorities;
    this.words = words;
  }

  List<WardShade> all() {
    return all;
  }

  Optional<WardShade> find(String key) {
    return all.stream().filter(shade -> shade.key().equals(key)).findFirst();
  }

  /**
   * How the wards look.
   *
   * @param shade null for wards without a shade
   */
  Shaded shade(@Nullable WardShade shade, ReportFilter filter, Person reader, LocalDate today) {
    var themes = priorities.on(today);
    if (shade == null) {
      return new Shaded(null, Map.of(), ShadeClasses.of(Unit.NUMBER, List.of()), themes, 0, "");
    }
    var figures = shade.of(filter, reader, today);
    var drawn = Set.copyOf(words.wardCodes());
    var values =
        figures.entrySet().stream()
            .filter(ward -> drawn.contains(ward.getKey()))
            .map(ward -> ward.getValue().value())
            .toList();
    var all = figures.values().stream().mapToDouble(WardFigure::value).sum();
    return new Shaded(
        shade,
        figures,
        ShadeClasses.of(shade.unit(), values),
        themes,
        shade.unit() == Unit.NUMBER ? (int) all - sum(values) : 0,
        remark(shade, filter));
  }

  private static int sum(List<Double> values) {
    return values.stream().mapToInt(Double::intValue).sum();
  }

  /**
   * Pins, list, counts and shades are all of the same reports: where that may surprise, it is said.
   */
  private String remark(WardShade shade, ReportFilter filter) {
    if (filter.equals(ReportFilter.ALL)) {
      return "";
    }
    return shade.type().isEmpty() || filter.letsThrough(shade.type())
        ? "The shades count only what the filter lets through, as pins and list do."
        : "The filter lets no report of the type “%s” through, of which the shades speak."
            .formatted(words.typeTitle(shade.type()));
  }

  /** For the map. */
  List<WardDress> dress(Shaded shaded) {
    return words.wardCodes().stream().map(code -> dress(code, shaded)).toList();
  }

  private static WardDress dress(String code, Shaded shaded) {
    var priority = shaded.themes().getOrDefault(code, "");
    var value = shaded.value(code);
    return value.isEmpty()
        ? new WardDress(code, null, shaded.shade() == null ? "" : "–", priority)
        : new WardDress(
            code, shaded.classes().of(value.get()), shaded.classes().shown(value.get()), priority);
  }

  /**
   * The figures of one look.
   *
   * @param themes for which wards have priority, by code
   * @param elsewhere how much of a number lies in no ward of the map
   * @param remark which reports it speaks of, where that has to be said
   */
  record Shaded(
      @Nullable WardShade shade,
      Map<String, WardFigure> figures,
      ShadeClasses classes,
      Map<String, String> themes,
      int elsewhere,
      String remark) {

    /** Empty where there is nothing to say. */
    Optional<Double> value(String code) {
      var figure = figures.get(code);
      if (figure != null) {
        return Optional.of(figure.value());
      }
      return shade != null && shade.unit() == Unit.NUMBER ? Optional.of(0.0) : Optional.empty();
    }

    /** Of one ward, in a sentence; empty without a shade. */
    String words(String code) {
      var figure = figures.get(code);
      if (shade == null) {
        return "";
      }
      return figure == null
          ? shade.title() + ": " + (shade.unit() == Unit.NUMBER ? "none" : "nothing reported")
          : figure.words();
    }
  }
}
