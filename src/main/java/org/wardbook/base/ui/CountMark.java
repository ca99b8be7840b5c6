package org.wardbook.base.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A number beside the name of a page; nothing when nothing waits. */
final class CountMark extends Span {
  private static final int MOST = 9_999;

  private final MenuCount menuCount;
  private final Span number = new Span();
  private final Span what = new Span();

  CountMark(MenuCount menuCount) {
    this.menuCount = menuCount;
    addClassName("count-mark");
    what.addClassName("visually-hidden");
    add(number, what);
    read();
    menuCount.whileAttached(this, this::read);
  }

  private void read() {
    var count = menuCount.count();
    number.setText(count > MOST ? "%,d+".formatted(MOST) : String.format(Locale.UK, "%,d", count));
    what.setText(" " + menuCount.what());
    setVisible(count > 0);
  }
}
