package org.wardbook.progress.ui;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardbook.plan.Action;
import org.wardbook.plan.Measure;

/**
 * What an update can be about.
 *
 * @param about the id of a measure, or the number of an action
 * @param measure null for an action as a whole
 */
record UpdateSubject(String about, String label, @Nullable Measure measure) {
  static UpdateSubject of(Measure measure) {
    return new UpdateSubject(measure.id(), measure.label(), measure);
  }

  /** The measures, whose figures the lead agency knows, then the action as a whole. */
  static List<UpdateSubject> of(Action action) {
    var whole = new UpdateSubject(action.number(), "The action as a whole", null);
    return Stream.concat(action.measures().stream().map(UpdateSubject::of), Stream.of(whole))
        .toList();
  }
}
