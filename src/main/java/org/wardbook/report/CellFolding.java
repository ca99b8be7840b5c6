package org.wardbook.report;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wardbook.base.GroupCommit;

/**
 * Brings the cells up to date with what came and went. Nobody waits for it: until then both are
 * read together, and intake writes one short row where it would have to write fifty.
 */
@Component
class CellFolding {
  /** As many as add less than a millisecond to a view of the map. */
  static final int ENOUGH = 500;

  /** At once: some 20 ms, for which writers wait. */
  private static final int FEW = 100;

  /** After a large import more are taken at once, though for no longer than a second or two. */
  private static final int FAR_BEHIND = 50_000;

  private static final int MANY = 5_000;

  private static final String PERIOD =
      """
      case s.column1
        when 0 then 0 when 1 then (m.month - 4) / 100 * 100 else m.month end
      """;

  private static final String PLACED =
      """
      from report_move m cross join map_level l cross join (values (0), (1), (2)) s
        join report_kind k on k.id = m.kind
      where m.id <= :last and (l.level = 0 or m.lat_e6 is not null)
      """;

  private static final String X =
      "case l.level when 0 then m.lat_e6 is null else (m.lon_e6 + 180000000) >> l.lon_bits end";

  private static final String Y =
      "case l.level when 0 then 0 else (m.lat_e6 + 90000000) / l.lat_size end";

  private static final String OFFSETS =
      """
      case l.level when 0 then 0
        else sum(m.n * ((m.lon_e6 + 180000000) & ((1 << l.lon_bits) - 1))) end,
      case l.level when 0 then 0 else sum(m.n * ((m.lat_e6 + 90000000) % l.lat_size)) end
      """;

  private static final String CELLS =
      "insert into report_cell (level, period, x, y, kind, n, east, north) select l.level, "
          + String.join(", ", PERIOD, X, Y, "m.kind, sum(m.n)", OFFSETS)
          + PLACED
          + """
            group by 1, 2, 3, 4, 5 having true
            on conflict do update set
              n = n + excluded.n, east = east + excluded.east, north = north + excluded.north
            """;

  private static final String SUMS =
      "insert into report_cell_sum (level, period, x, y, n, waiting, east, north) select l.level, "
          + String.join(", ", PERIOD, X, Y, "sum(m.n), sum(m.n * (k.state = 'RECEIVED'))", OFFSETS)
          + PLACED
          + """
            group by 1, 2, 3, 4 having true
            on conflict do update set
              n = n + excluded.n, waiting = waiting + excluded.waiting,
              east = east + excluded.east, north = north + excluded.north
            """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final BooleanSupplier isRush;

  @Autowired
  CellFolding(JdbcClient jdbc, PlatformTransactionManager transactions, GroupCommit groupCommit) {
    this(jdbc, transactions, groupCommit::isRush);
  }

  CellFolding(JdbcClient jdbc, PlatformTransactionManager transactions, BooleanSupplier isRush) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.isRush = isRush;
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void foldWhatIsEnough() {
    while (isBehind(ENOUGH) && mayFold() && fold() > 0) {
      Thread.yield();
    }
  }

  /** Reports come first, unless the map would get slow. */
  private boolean mayFold() {
    return !isRush.getAsBoolean() || isBehind(FAR_BEHIND);
  }

  private boolean isBehind(int number) {
    return jdbc.sql("select count(*) from (select 1 from report_move limit ?)")
            .param(number)
            .query(Integer.class)
            .single()
        >= number;
  }

  /**
   * Takes the oldest into the cells, so few that writers wait no longer than for some of their own.
   *
   * @return how many there were
   */
  int fold() {
    int most = isBehind(FAR_BEHIND) ? MANY : FEW;
    Integer folded =
        transaction.execute(
            status -> {
              var last =
                  jdbc.sql("select max(id) from (select id from report_move order by id limit ?)")
                      .param(most)
                      .query(Long.class)
                      .optional();
              return last.map(this::foldUntil).orElse(0);
            });
    return folded == null ? 0 : folded;
  }

  private int foldUntil(long last) {
    jdbc.sql(CELLS).param("last", last).update();
    jdbc.sql(SUMS).param("last", last).update();
    jdbc.sql("delete from report_cell where n = 0").update();
    return jdbc.sql("delete from report_move where id <= ?").param(last).update();
  }
}
