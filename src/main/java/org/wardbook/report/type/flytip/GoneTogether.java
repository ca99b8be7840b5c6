package org.wardbook.report.type.flytip;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.report.AssignedWork;
import org.wardbook.report.Report;
import org.wardbook.report.ReportStored;

/**
 * Whoever of those who reported the same fly-tip it was noted for that it is gone: nobody has it to
 * do any more, as {@link FlyTipClock} says.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GoneTogether implements ReportStored {
  private final JdbcClient jdbc;
  private final AssignedWork assigned;

  GoneTogether(JdbcClient jdbc, AssignedWork assigned) {
    this.jdbc = jdbc;
    this.assigned = assigned;
  }

  @Override
  public String type() {
    return FlyTipClearance.TYPE;
  }

  /** A new one is not cleared. */
  @Override
  public void stored(Report report) {}

  /** It may have come to another report, or gone from it, with a clearance of its own. */
  @Override
  public void decided(Report before, Report report) {
    if (isCleared(report.id())) {
      Stream.of(before.duplicateOf(), report.duplicateOf())
          .filter(Objects::nonNull)
          .distinct()
          .forEach(this::settle);
    }
  }

  /** After a clearance of this report was noted or taken back. */
  void settle(Report report) {
    Stream.of(report.id(), report.duplicateOf()).filter(Objects::nonNull).forEach(this::settle);
  }

  private void settle(UUID report) {
    if (isCleared(report)) {
      assigned.done(report);
    } else {
      assigned.resumed(report);
    }
  }

  private boolean isCleared(UUID report) {
    return jdbc.sql(
                """
                select exists (
                  select 1 from report r join fly_tip_clearance c on c.report_id = r.id
                  where r.id = :report or r.duplicate_of = :report)
                """)
            .param("report", report.toString())
            .query(Integer.class)
            .single()
        > 0;
  }
}
