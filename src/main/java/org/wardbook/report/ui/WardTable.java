package org.wardbook.report.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardbook.people.Person;
import org.wardbook.report.ReportCounts;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.WardShade;
import org.wardbook.report.ui.MapShades.Shaded;

/**
 * The wards and their figures: each figure asks the database once, however many wards there are.
 */
@Component
final class WardTable {
  private final ReportCounts counts;
  private final MapShades shades;
  private final ReportWords words;

  WardTable(ReportCounts counts, MapShades shades, ReportWords words) {
    this.counts = counts;
    this.shades = shades;
    this.words = words;
  }

  /** What wards can be shaded by, apart from the number of reports, which every row has. */
  List<WardShade> figures() {
    return shades.all().stream().filter(shade -> !shade.type().isEmpty()).toList();
  }

  /**
   * The wards of the filter, else all of today; and former ones and none where these have some.
   * Those of priority come first, since that is where the CSU works.
   */
  List<WardRow> rows(FilterChoice choice, Person reader, LocalDate today) {
    var filter = choice.toFilter(today);
    var year = choice.overItsPlanYear(today);
    var numbers = counts.byWard(filter, reader);
    var months = counts.byWardAndMonth(year.toFilter(today), reader);
    Map<String, Shaded> figures = new LinkedHashMap<>();
    figures().forEach(each -> figures.put(each.key(), shades.shade(each, filter, reader, today)));
    var themes = shades.shade(null, filter, reader, today).themes();
    return names(filter, numbers.keySet()).entrySet().stream()
        .map(
            ward ->
                new WardRow(
                    ward.getKey(),
                    ward.getValue(),
                    themes.getOrDefault(ward.getKey(), ""),
                    numbers.getOrDefault(ward.getKey(), 0),
                    MonthTrend.figures(year, today, months.getOrDefault(ward.getKey(), Map.of())),
                    figures))
        .sorted(Comparator.comparing((WardRow row) -> row.priority().isEmpty()))
        .toList();
  }

  /** By the code; "" for none. */
  private Map<String, String> names(ReportFilter filter, Set<String> found) {
    var today = words.wardCodes();
    var codes = new LinkedHashSet<>(today);
    if (!filter.wards().isEmpty()) {
      codes.retainAll(filter.wards());
      codes.addAll(filter.wards());
    }
    found.stream().filter(code -> !code.isEmpty()).sorted().forEach(codes::add);
    found.stream().filter(String::isEmpty).forEach(codes::add);
    Map<String, String> names = new LinkedHashMap<>();
    codes.forEach(code -> names.put(code, name(code, today.contains(code))));
    return names;
  }

  private String name(String code, boolean isOfToday) {
    if (code.isEmpty()) {
      return "In no ward";
    }
    return words.wardName(code) + (isOfToday ? "" : " (former ward)");
  }
}
