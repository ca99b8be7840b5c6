package org.wardbook.report.type.audit;

/**
 * In which order open tasks are listed.
 *
 * @param by what comes first
 */
public record TaskOrder(By by, boolean isDescending) {
  public static final TaskOrder FIRST_DUE_FIRST = new TaskOrder(By.DUE, false);

  /** What tasks can be put in order by. */
  public enum By {
    NUMBER("r.reference"),
    OWNER("coalesce(t.owner, '') collate nocase"),
    DUE("t.due"),
    PRIORITY("case t.priority when 'HIGH' then 0 when 'NORMAL' then 1 else 2 end"),
    STATUS("case t.status when 'NOT_STARTED' then 0 else 1 end");

    private final String column;

    By(String column) {
      this.column = column;
    }
  }

  String sql() {
    return by.column + (isDescending ? " desc" : "") + ", t.due, r.reference, t.position";
  }
}
