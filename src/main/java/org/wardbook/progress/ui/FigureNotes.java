package org.wardbook.progress.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.wardbook.plan.Chapter;
import org.wardbook.plan.Oddity;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PrintedFigure;

/** Figures of a chapter's introduction that are only shown with their correction. */
final class FigureNotes extends NativeDetails {
  private FigureNotes(UnorderedList figures, int count) {
    super(
        count == 1
            ? "⚑ 1 printed figure needs a correction"
            : "⚑ %d printed figures need a correction".formatted(count));
    addClassName("oddity-notes");
    setContent(figures);
  }

  static Optional<FigureNotes> of(PlanYear plan, Chapter chapter) {
    var figures =
        plan.printedFigures().stream()
            .filter(figure -> figure.chapter() == chapter.number())
            .toList();
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    var list = new UnorderedList();
    figures.forEach(figure -> list.add(item(plan, figure)));
    return Optional.of(new FigureNotes(list, figures.size()));
  }

  private static ListItem item(PlanYear plan, PrintedFigure figure) {
    var item =
        new ListItem(
            new Paragraph("“%s” (period: %s)".formatted(figure.asPrinted(), figure.period())));
    for (Oddity oddity : plan.odditiesOf(figure.oddities())) {
      item.add(new Paragraph("⚑ " + oddity.found() + " " + oddity.treatment()));
    }
    return item;
  }
}
