package org.wardbook.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;

/** Terms with what is known about each, as a description list. Text is shown as text. */
public final class Facts extends DescriptionList {
  public Facts() {
    addClassName("facts");
  }

  public Facts add(String term, String fact) {
    add(new Term(term), new Description(fact));
    return this;
  }

  public Facts add(String term, Component... facts) {
    var description = new Description();
    description.add(facts);
    add(new Term(term), description);
    return this;
  }
}
