package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.ui.DateWords;
import org.wardbook.report.inbox.InboxGroup;
import org.wardbook.report.inbox.InboxItem;
import tools.jackson.databind.JsonNode;

/** What waits in a group, each with why; reports can be chosen to be decided on together. */
final class InboxTable extends Grid<InboxItem> {
  /**
   * Only with the focus in the table, and never together with another key: they are no keys of the
   * page (WCAG 2.1.4).
   */
  private static final String OUR_KEYS =
      """
      !event.ctrlKey && !event.altKey && !event.metaKey && !event.defaultPrevented
        && ['a', 'r', 'q', 'x', 'o', 'u', '?'].includes(event.key)
        && !event.composedPath().some((each) => each.matches
          && each.matches('input:not([type=checkbox]), textarea, select, [contenteditable]'))
      """;

  private final ReportWords words;
  private final Column<InboxItem> ward;
  private final Column<InboxItem> author;
  private @Nullable InboxItem focused;
  private Consumer<String> pressed = key -> {};

  InboxTable(ReportWords words, Component nothing) {
    this.words = words;
    addClassNames("report-grid", "inbox-grid");
    addThemeName("wrap-cell-content");
    getElement().setAttribute("aria-label", "What waits");
    var empty = new Div(nothing);
    empty.addClassName("nothing");
    setEmptyStateComponent(empty);
    addColumn(
            LitRenderer.<InboxItem>of(
                    "<a href=\"${item.href}\">${item.name}</a><div"
                        + " class=\"quiet\">${item.type}</div>")
                .withProperty("href", InboxItem::href)
                .withProperty("name", InboxItem::name)
                .withProperty("type", this::type))
        .setHeader("What")
        .setWidth("8.5rem")
        .setFlexGrow(0);
    addColumn(InboxTable::since).setHeader("Since").setWidth("9rem").setFlexGrow(0);
    addColumn(this::why).setHeader("Why, and where").setWidth("11rem").setFlexGrow(1);
    ward =
        addColumn(item -> item.report() == null ? "" : words.ward(item.report()))
            .setHeader("Ward")
            .setWidth("8rem")
            .setFlexGrow(0);
    author =
        addColumn(item -> item.report() == null ? "" : item.report().author().displayName())
            .setHeader("By")
            .setWidth("6.5rem")
            .setFlexGrow(0);
    addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
    getElement()
        .addEventListener("keydown", key -> press(key.getEventData().path("event.key")))
        .addEventData("event.key")
        .setFilter(OUR_KEYS);
  }

  /** What was chosen before stays chosen where it still waits. */
  void show(InboxGroup group, List<InboxItem> items) {
    var before =
        getSelectedItems().stream().map(InboxItem::place).collect(Collectors.toUnmodifiableSet());
    if (group.isDecidable() != (getSelectionMode() == SelectionMode.MULTI)) {
      setSelectionMode(group.isDecidable() ? SelectionMode.MULTI : SelectionMode.NONE);
    }
    ward.setVisible(group.isDecidable());
    author.setVisible(group.isDecidable());
    focused = null;
    setItems(items).setIdentifierProvider(InboxItem::place);
    if (group.isDecidable()) {
      asMultiSelect()
          .setValue(
              items.stream()
                  .filter(item -> before.contains(item.place()))
                  .collect(Collectors.toUnmodifiableSet()));
    }
  }

  /** What is to be decided on: what was chosen, or else the row that has the focus. */
  Set<InboxItem> chosen() {
    var selected = getSelectedItems();
    return selected.isEmpty() && focused != null && focused.report() != null
        ? Set.of(focused)
        : selected;
  }

  void onKey(Consumer<String> action) {
    pressed = action;
  }

  void onSelection(Consumer<Integer> changed) {
    addSelectionListener(selection -> changed.accept(selection.getAllSelectedItems().size()));
  }

  void press(JsonNode key) {
    press(key.asString(""));
  }

  void press(String key) {
    var row = focused;
    switch (key) {
      case "x" -> {
        if (row != null && row.report() != null) {
          if (getSelectedItems().contains(row)) {
            deselect(row);
          } else {
            select(row);
          }
        }
      }
      case "o" -> {
        if (row != null) {
          getUI().ifPresent(ui -> ui.navigate(row.href()));
        }
      }
      default -> pressed.accept(key);
    }
  }

  private String type(InboxItem item) {
    return item.report() == null ? "" : words.typeTitle(item.report().type());
  }

  private static String since(InboxItem item) {
    var since = item.place().since();
    if (since.isEmpty()) {
      return "Not known";
    }
    return since.length() == "2026-11-23".length()
        ? "Due " + DateWords.day(LocalDate.parse(since))
        : DateWords.dayAndTime(Instant.parse(since));
  }

  private String why(InboxItem item) {
    var report = item.report();
    var place = report == null ? "" : words.place(report);
    return item.why().isEmpty() || place.isEmpty()
        ? item.why() + place
        : item.why() + " – " + place;
  }
}
