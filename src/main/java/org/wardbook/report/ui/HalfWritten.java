package org.wardbook.report.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.Map;

/**
 * What somebody began to write and has not saved: it is there again when they come back to it, also
 * after they looked at what a colleague did meanwhile. For as long as the page of the browser is
 * open.
 */
final class HalfWritten {
  private final Map<String, String> texts = new HashMap<>();

  static HalfWritten ofThisBrowserPage() {
    var ui = UI.getCurrentOrThrow();
    var known = ComponentUtil.getData(ui, HalfWritten.class);
    if (known != null) {
      return known;
    }
    var fresh = new HalfWritten();
    ComponentUtil.setData(ui, HalfWritten.class, fresh);
    return fresh;
  }

  String about(String what) {
    return texts.getOrDefault(what, "");
  }

  void keep(String what, String text) {
    if (text.isBlank()) {
      texts.remove(what);
    } else {
      texts.put(what, text);
    }
  }

  void forget(String what) {
    texts.remove(what);
  }
}
