package org.wardbook.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.StoredInstant;
import org.wardbook.report.CellLevel.Box;
import org.wardbook.report.Stretch.Span;

/**
 * The rows that add up to what a filter lets through: from the cells, from what is not in the cells
 * yet, and from reports themselves at the ends of a stretch of time. Each has a cell's x and y, n,
 * waiting, east and north, and the key that is asked for.
 */
final class CountSql {
  private static final String WAITING = "case when %s.state = 'RECEIVED' then %s else 0 end";

  private final ReportFilter filter;
  private final boolean seesAll;
  private final CellLevel level;
  private final @Nullable Box box;
  private final Key key;
  private final List<String> branches = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** What rows are told apart by, apart from their cell. */
  enum Key {
    NONE("''", "''", "''"),
    WARD("k.ward", "k.ward", "coalesce(r.ward, '')"),
    TYPE("k.type", "k.type", "r.type"),
    STATE("k.state", "k.state", "r.state"),
    MONTH("c.period", "m.month", "r.month"),
    WARD_AND_MONTH(
        "k.ward || ' ' || c.period",
        "k.ward || ' ' || m.month",
        "coalesce(r.ward, '') || ' ' || r.month"),
    TYPE_AND_MONTH(
        "k.type || ' ' || c.period", "k.type || ' ' || m.month", "r.type || ' ' || r.month");

    private final String ofCell;
    private final String ofMove;
    private final String ofReport;

    Key(String ofCell, String ofMove, String ofReport) {
      this.ofCell = ofCell;
      this.ofMove = ofMove;
      this.ofReport = ofReport;
    }

    /** Whether months have to be told apart, so that no plan year is read as a whole. */
    boolean isByMonth() {
      return this == MONTH || this == WARD_AND_MONTH || this == TYPE_AND_MONTH;
    }
  }

  /**
   * @param seesAll whether restricted reports count too
   * @param box null for every cell, and for reports without a place too
   */
  CountSql(ReportFilter filter, boolean seesAll, CellLevel level, @Nullable Box box, Key key) {
    this.filter = filter;
    this.seesAll = seesAll;
    this.level = level;
    this.box = box;
    this.key = key;
  }

  /** The beginning of a query that selects from them as {@code counted}. */
  String with() {
    return "with counted (key, x, y, n, waiting, east, north) as (%s)"
        .formatted(String.join(" union all ", branches));
  }

  List<Object> values() {
    return values;
  }

  /** From the cells and what is not in them yet; from reports at the ends. */
  CountSql over(Stretch stretch) {
    if (!stretch.periods().isEmpty()) {
      var sums = filter.isOfEveryKind() && seesAll && isOneKey();
      if (sums) {
        cells("report_cell_sum c", "c.waiting", stretch, new Criteria());
      } else {
        cells(
            "report_cell c cross join report_kind k on k.id = c.kind",
            WAITING.formatted("k", "c.n"),
            stretch,
            kinds());
      }
      moves(stretch);
    }
    stretch.ends().forEach(span -> reports("report r indexed by report_observed", span));
    return this;
  }

  private boolean isOneKey() {
    return key == Key.NONE || key == Key.MONTH;
  }

  /** From the reports alone: those of a person, or of a small part of the map. */
  CountSql counted(Span span) {
    reports(source(filter, level, box), span);
    return this;
  }

  /** Where to look for the reports of an author, or in the bands of latitude that a box touches. */
  static String source(ReportFilter filter, CellLevel level, @Nullable Box box) {
    if (filter.author() != null || box == null) {
      return "report r indexed by report_author";
    }
    return bands(
        CellLevel.bandOf(level.southOf(box.firstY())),
        CellLevel.bandOf(level.southOf(box.lastY() + 1) - 1));
  }

  static String bands(int first, int last) {
    var numbers =
        IntStream.rangeClosed(first, last)
            .mapToObj(band -> "(" + band + ")")
            .collect(Collectors.joining(","));
    return "(select column1 as band from (values %s)) b cross join report r indexed by report_place on (r.lat_e6 + 90000000) / 1280 = b.band"
        .formatted(numbers);
  }

  private void cells(String from, String waiting, Stretch stretch, Criteria kinds) {
    var criteria =
        new Criteria()
            .and("c.level = " + level.number())
            .and("c.period in (" + joined(stretch.periods()) + ")");
    if (box != null) {
      criteria
          .and("c.x in (" + range(box.firstX(), box.lastX()) + ")")
          .and("c.y between ? and ?", box.firstY(), box.lastY());
    }
    branch(key.ofCell, "c.x, c.y, c.n", waiting, "c.east, c.north", from, criteria, kinds);
  }

  private void moves(Stretch stretch) {
    var criteria = inBox("m");
    if (!stretch.isAllTime()) {
      criteria.and("m.month in (" + joined(stretch.months()) + ")");
    }
    branch(
        key.ofMove,
        cellOf("m") + ", m.n",
        WAITING.formatted("k", "m.n"),
        offsets("m", "m.n * "),
        "report_move m cross join report_kind k on k.id = m.kind",
        criteria,
        kinds());
  }

  private void reports(String from, Span span) {
    var criteria = inBox("r");
    criteria
        .and("r.observed_at >= ?", StoredInstant.text(span.from()))
        .and("r.observed_at < ?", StoredInstant.text(span.to()));
    if (filter.author() != null) {
      criteria.and("r.author_id = ?", filter.author().toString());
    }
    branch(
        key.ofReport,
        cellOf("r") + ", 1",
        WAITING.formatted("r", "1"),
        offsets("r", ""),
        from,
        criteria,
        FilterCriteria.ofKind("r", filter, seesAll));
  }

  private Criteria kinds() {
    return FilterCriteria.ofKind("k", filter, seesAll);
  }

  private Criteria inBox(String table) {
    var criteria = new Criteria();
    if (box != null) {
      within(criteria.and(table + ".lat_e6 is not null"), table, level, box);
    }
    return criteria;
  }

  /** Between the edges of the box. */
  static void within(Criteria criteria, String table, CellLevel level, Box box) {
    criteria
        .and(
            table + ".lon_e6 between ? and ?",
            level.westOf(box.firstX()),
            level.westOf(box.lastX() + 1) - 1)
        .and(
            table + ".lat_e6 between ? and ?",
            level.southOf(box.firstY()),
            level.southOf(box.lastY() + 1) - 1);
  }

  private String cellOf(String table) {
    return level.number() == 0
        ? table + ".lat_e6 is null, 0"
        : "(%s.lon_e6 + 180000000) >> %d, (%s.lat_e6 + 90000000) / %d"
            .formatted(table, level.lonBits(), table, level.latSize());
  }

  private String offsets(String table, String times) {
    return level.number() == 0
        ? "0, 0"
        : "%s((%s.lon_e6 + 180000000) & %d), %s((%s.lat_e6 + 90000000) %% %d)"
            .formatted(times, table, (1 << level.lonBits()) - 1, times, table, level.latSize());
  }

  private void branch(
      String keyColumn,
      String cellAndNumber,
      String waiting,
      String offsets,
      String from,
      Criteria first,
      Criteria second) {
    branches.add(
        "select %s, %s, %s, %s from %s where %s and %s"
            .formatted(
                keyColumn, cellAndNumber, waiting, offsets, from, first.sql(), second.sql()));
    values.addAll(first.values());
    values.addAll(second.values());
  }

  private static String joined(Collection<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String range(int first, int last) {
    return joined(IntStream.rangeClosed(first, last).boxed().toList());
  }
}
