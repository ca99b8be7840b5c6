package org.wardbook.report;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears from types whose work ends in a way of its own, such as a clearance, in the transaction
 * that notes it: who had it to do is through with it, and what was handed back needs nobody else.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AssignedWork {
  private final AssignmentRows rows;

  AssignedWork(AssignmentRows rows) {
    this.rows = rows;
  }

  public void done(UUID report) {
    rows.doneOtherwise(report);
  }

  /** It was not done after all: it is as it was. */
  public void resumed(UUID report) {
    rows.resume(report);
  }
}
