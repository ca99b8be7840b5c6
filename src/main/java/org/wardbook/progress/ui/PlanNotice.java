package org.wardbook.progress.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.wardbook.plan.PlanYear;

/** What a reader has to know about a plan before believing it: that it is a draft, or a copy. */
final class PlanNotice extends Div {
  private PlanNotice() {
    addClassName("notice");
  }

  static Optional<PlanNotice> of(PlanYear plan) {
    var notice = new PlanNotice();
    var origin = plan.rolledForwardFrom();
    if (origin != null) {
      notice.add(
          new Paragraph(
              ("Rolled forward from %s, not adopted. Dates were moved by %d years so that today’s"
                      + " reports count; texts, targets and baselines are as printed in %s.")
                  .formatted(
                      PlanYear.label(origin), plan.firstYear() - origin, PlanYear.label(origin))));
    }
    if (plan.draft()) {
      notice.add(new Paragraph("The printed plan calls itself a draft."));
    }
    return notice.getComponentCount() == 0 ? Optional.empty() : Optional.of(notice);
  }
}
