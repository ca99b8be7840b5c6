package org.wardbook.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTableHeaderCell;

/** A heading in a table, which says what it is the heading of: a reader of the screen tells it. */
public final class HeaderCell {
  private HeaderCell() {}

  public static NativeTableHeaderCell ofColumn(String text) {
    return scoped("col", new NativeTableHeaderCell(text));
  }

  public static NativeTableHeaderCell ofRow(String text) {
    return scoped("row", new NativeTableHeaderCell(text));
  }

  public static NativeTableHeaderCell ofRow(Component content) {
    return scoped("row", new NativeTableHeaderCell(content));
  }

  private static NativeTableHeaderCell scoped(String scope, NativeTableHeaderCell cell) {
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }
}
