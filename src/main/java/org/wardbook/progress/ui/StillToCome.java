package org.wardbook.progress.ui;

import java.util.ArrayList;
import org.wardbook.progress.MeasureProgress;

/** What is not part of a figure yet and may become so: at the desk, and on phones. */
final class StillToCome {
  private StillToCome() {}

  /** Empty when nothing is. */
  static String words(MeasureProgress progress) {
    var said = new ArrayList<String>();
    int waiting = progress.waiting();
    if (waiting > 0) {
      said.add(
          waiting == 1
              ? "1 report waits for review and does not count yet."
              : waiting + " reports wait for review and do not count yet.");
    }
    var onPhones = progress.onPhones();
    if (onPhones != null && onPhones > 0) {
      said.add(onPhones + " waiting on phones.");
    }
    return String.join(" ", said);
  }
}
