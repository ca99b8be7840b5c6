package org.wardbook.report;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the CSU has set for a type of report. */
@Service
public class ReportTypeSettings {
  private final JdbcClient jdbc;

  ReportTypeSettings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public AcceptOnReceipt acceptOnReceipt(String type) {
    return jdbc.sql("select accept_on_receipt from report_type_setting where type = ?")
        .param(type)
        .query(String.class)
        .optional()
        .map(AcceptOnReceipt::valueOf)
        .orElse(AcceptOnReceipt.WARDENS);
  }

  /** Holds for what is received from now on. */
  @Transactional
  public void setAcceptOnReceipt(String type, AcceptOnReceipt whose) {
    jdbc.sql(
            """
            insert into report_type_setting (type, accept_on_receipt) values (?, ?)
            on conflict (type) do update set accept_on_receipt = excluded.accept_on_receipt
            """)
        .params(type, whose.name())
        .update();
  }
}
