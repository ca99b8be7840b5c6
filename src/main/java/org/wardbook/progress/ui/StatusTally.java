package org.wardbook.progress.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.wardbook.progress.MeasureProgress;
import org.wardbook.progress.MeasureStatus;

/** How many measures of the plan stand how. */
final class StatusTally extends Div {
  StatusTally() {
    addClassNames("panel", "status-tally");
  }

  void show(List<MeasureProgress> all, String asAt) {
    removeAll();
    var marks = new UnorderedList();
    for (var status : MeasureStatus.values()) {
      long count = all.stream().filter(progress -> progress.status() == status).count();
      if (count > 0) {
        marks.add(new ListItem(new StatusMark(status, "%d %s".formatted(count, status.word()))));
      }
    }
    add(new Paragraph("%s: %d measures".formatted(asAt, all.size())), marks);
  }
}
