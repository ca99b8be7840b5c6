package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardbook.report.WardShade;
import org.wardbook.report.ui.MapShades.Shaded;

/** Chooses what the wards are shaded by, and says in words what the shades mean. */
final class ShadeBar extends Div {
  private final Select<WardShade> choice = new Select<>();
  private final UnorderedList legend = new UnorderedList();
  private final Paragraph remark = new Paragraph();

  /**
   * @param onChange gets what was chosen, or null for no shades
   */
  ShadeBar(MapShades shades, Consumer<@Nullable WardShade> onChange) {
    addClassName("shade-bar");
    choice.setLabel("Shade the wards by");
    choice.setItems(shades.all());
    choice.setItemLabelGenerator(shade -> shade == null ? "Nothing" : shade.title());
    choice.setEmptySelectionAllowed(true);
    choice.setEmptySelectionCaption("Nothing");
    choice.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            onChange.accept(change.getValue());
          }
        });
    legend.addClassName("shade-legend");
    legend.getElement().setAttribute("aria-label", "What the map shows");
    remark.addClassName("shade-remark");
    add(choice, legend, remark);
  }

  void show(Shaded shaded) {
    choice.setValue(shaded.shade());
    legend.removeAll();
    if (shaded.shade() != null) {
      var words = shaded.classes().inWords();
      for (int each = 0; each < words.size(); each++) {
        legend.add(item("shade-" + each, words.get(each)));
      }
      if (shaded.shade().unit() == WardShade.Unit.PERCENT) {
        legend.add(item("shade-none", "–: nothing reported"));
      }
    }
    if (shaded.elsewhere() > 0) {
      legend.add(
          new ListItem(
              new Span(
                  String.format(
                      Locale.UK, "%,d more lie in no ward of the map", shaded.elsewhere()))));
    }
    remark.setText(shaded.remark());
    remark.setVisible(!shaded.remark().isEmpty());
    if (!shaded.themes().isEmpty()) {
      legend.add(item("priority", "★ Priority ward, with its theme"));
    }
    legend.add(item("cluster-key", "Reports near to each other"));
    legend.add(item("cluster-key waiting", "Some of them wait for you"));
  }

  private static ListItem item(String look, String words) {
    var swatch = new Span();
    swatch.addClassName("swatch");
    swatch.getElement().getClassList().addAll(java.util.List.of(look.split(" ")));
    swatch.getElement().setAttribute("aria-hidden", "true");
    return new ListItem(swatch, new Span(words));
  }
}
