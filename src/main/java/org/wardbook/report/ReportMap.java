package org.wardbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.people.Person;
import org.wardbook.report.CellLevel.Box;
import org.wardbook.report.CountSql.Key;
import org.wardbook.ward.MicroPoint;

/**
 * What a part of the map shows: in clusters where many reports lie near to each other, one by one
 * where few do. As quickly for a million as for a thousand (docs/decisions/0014); everybody sees
 * only what they may.
 */
@Service
@Transactional(readOnly = true)
public class ReportMap {
  /** So that an answer has at most 10 kB: 60 bytes a pin. */
  static final int MOST_PINS = 150;

  /** A single report in a cell is a pin, as long as looking it up costs less than it tells. */
  private static final int MOST_SINGLES = 60;

  private static final int FINEST = 19;

  private final JdbcClient jdbc;
  private final ReportSpan span;
  private final PinRows pins;

  ReportMap(JdbcClient jdbc, ReportSpan span, PinRows pins) {
    this.jdbc = jdbc;
    this.span = span;
    this.pins = pins;
  }

  public ReportsInView view(ReportFilter filter, Viewport view, Person reader) {
    var level = CellLevel.of(view);
    var box = level.box(view);
    var clusters = clusters(filter, reader, level, box);
    var number = clusters.stream().mapToInt(ReportCluster::number).sum();
    if (number == 0) {
      return ReportsInView.NOTHING;
    }
    if (number <= MOST_PINS) {
      var all = pins.inBox(filter, reader, level, box);
      if (all.isPresent()) {
        return new ReportsInView(List.of(), all.get());
      }
    }
    return singledOut(filter, reader, clusters);
  }

  /** The latest of those that lie in the cell of a place on the finest grid. */
  public List<ReportPin> at(ReportFilter filter, Viewport place, Person reader) {
    var level = new CellLevel(FINEST);
    return pins.inBox(filter, reader, level, level.box(place)).orElse(List.of()).stream()
        .limit(MOST_PINS)
        .toList();
  }

  private ReportsInView singledOut(
      ReportFilter filter, Person reader, List<ReportCluster> clusters) {
    var singles = clusters.stream().filter(one -> one.number() == 1).limit(MOST_SINGLES).toList();
    var found = pins.at(filter, reader, singles.stream().map(ReportCluster::middle).toList());
    var places = found.stream().map(ReportPin::point).collect(Collectors.toSet());
    var others = new ArrayList<>(clusters);
    others.removeIf(one -> one.number() == 1 && places.contains(one.middle()));
    return new ReportsInView(others, found);
  }

  private List<ReportCluster> clusters(
      ReportFilter filter, Person reader, CellLevel level, Box box) {
    var query = new CountSql(filter, FilterCriteria.seesAll(reader), level, box, Key.NONE);
    var counted =
        filter.author() != null || !level.isKept()
            ? span.of(filter).map(query::counted)
            : span.stretch(filter).map(query::over);
    return counted
        .map(
            rows ->
                jdbc.sql(
                        rows.with()
                            + " select x, y, sum(n) as number, sum(waiting) as waiting,"
                            + " sum(east) as east, sum(north) as north"
                            + " from counted group by x, y having sum(n) > 0")
                    .params(rows.values())
                    .query(
                        (row, line) -> {
                          int number = row.getInt("number");
                          return new ReportCluster(
                              new MicroPoint(
                                  level.southOf(row.getInt("y"))
                                      + (int) (row.getLong("north") / number),
                                  level.westOf(row.getInt("x"))
                                      + (int) (row.getLong("east") / number)),
                              number,
                              row.getInt("waiting"));
                        })
                    .list())
        .orElse(List.of());
  }
}
