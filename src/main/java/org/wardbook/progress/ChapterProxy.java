package org.wardbook.progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wardbook.plan.Action;
import org.wardbook.plan.Chapter;
import org.wardbook.plan.PlanUpdate;
import org.wardbook.plan.SuccessMeasure;
import org.wardbook.plan.UpdateStatus;

/**
 * Two success measures are about plans of their own, on paper elsewhere. How many actions of this
 * plan's chapter are on target is shown beside them as a proxy, labelled so: it is never the figure
 * and decides no status (practice §10, import rule 8). On target is completed or on schedule
 * (practice §7), as lead agencies last said it.
 */
final class ChapterProxy {
  private ChapterProxy() {}

  /**
   * @param latestWords what was last said of an action: of it as a whole, and of each measure
   */
  static Optional<Part> of(MeasureOnDay measure, Function<Action, List<PlanUpdate>> latestWords) {
    return measure.year().successMeasures().stream()
        .filter(success -> success.measure().id().equals(measure.measure().id()))
        .filter(success -> success.proxy() != null)
        .findFirst()
        .flatMap(success -> chapterOf(measure, success))
        .flatMap(chapter -> part(measure, chapter, latestWords));
  }

  /** The chapter of the same name as the heading. */
  private static Optional<Chapter> chapterOf(MeasureOnDay measure, SuccessMeasure success) {
    return measure.year().chapters().stream()
        .filter(chapter -> chapter.name().equals(success.heading()))
        .findFirst();
  }

  private static Optional<Part> part(
      MeasureOnDay measure, Chapter chapter, Function<Action, List<PlanUpdate>> latestWords) {
    var said =
        measure.year().actions().stream()
            .filter(action -> action.chapter() == chapter.number())
            .map(latestWords)
            .toList();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    long silent = said.stream().filter(List::isEmpty).count();
    long onTarget =
        said.stream()
            .filter(words -> !words.isEmpty() && words.stream().allMatch(ChapterProxy::isOnTarget))
            .count();
    var share = new Share((int) onTarget, said.size());
    return Optional.of(
        new Part(
            "Only a proxy: the actions of chapter " + chapter.number() + " of this plan",
            share.percent(),
            "%s completed or on schedule%s. Not the figure of the other plan."
                .formatted(
                    share.shownWithParts(null),
                    silent == 0 ? "" : "; of %d nothing was said".formatted(silent)),
            null));
  }

  private static boolean isOnTarget(PlanUpdate update) {
    return update.status() == UpdateStatus.COMPLETED || update.status() == UpdateStatus.ON_SCHEDULE;
  }
}
