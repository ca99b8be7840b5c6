package org.wardbook.ward.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.wardbook.base.ui.DateWords;
import org.wardbook.ward.WardActivation;

/** Who decided what when, the latest first. */
final class ActivationList extends Section {
  ActivationList(List<WardActivation> history) {
    addClassName("entries-part");
    var list = new OrderedList();
    list.addClassName("history");
    history.forEach(
        one -> {
          var withdrawal = one.withdrawal();
          if (withdrawal != null) {
            list.add(
                item(
                    DateWords.dayAndTime(withdrawal.at()),
                    "Withdrawn by %s: %s".formatted(withdrawal.who(), named(one)),
                    withdrawal.reason()));
          }
          list.add(
              item(
                  DateWords.dayAndTime(one.at()),
                  "Decided by %s: %s".formatted(one.who(), named(one)),
                  ""));
        });
    add(new H2("What was decided"), list);
  }

  private static String named(WardActivation one) {
    return "%d wards of “%s” from %s"
        .formatted(one.wards(), one.fileName(), DateWords.day(one.from()));
  }

  private static ListItem item(String at, String what, String why) {
    var when = new Div(at);
    when.addClassName("when");
    var item = new ListItem(when, new Div(what));
    if (!why.isEmpty()) {
      item.add(new Div(why));
    }
    return item;
  }
}
