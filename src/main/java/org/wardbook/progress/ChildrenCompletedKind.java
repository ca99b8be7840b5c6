package org.wardbook.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.report.FollowUpCount;

/**
 * How much of what each report asked to be done is done (action 4.2: every audit's action plan at
 * least 80%). Each is judged for itself: an audit that is ahead does not make up for another. What
 * can't be done stays part of the whole; what was withdrawn does not (practice §3).
 */
@Component
final class ChildrenCompletedKind implements MeasureKind {
  @Override
  public String key() {
    return "children-completed";
  }

  @Override
  public String rule(MeasureOnDay measure) {
    return "Each audit’s share is completed ÷ (all − withdrawn); what is not feasible stays in the"
        + " whole, and an audit without actions is left out. Met: every audit’s share is at or above"
        + " the target. Behind: the lowest is up to 5 percentage points below it. Well behind:"
        + " further below. Compared unrounded.";
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, List<Evidence> evidence) {
    var counted = new ArrayList<Counted>();
    var notCounted = new ArrayList<NotCounted>();
    var parts = new ArrayList<Part>();
    var shares = new ArrayList<Share>();
    var target = measure.measure().target();
    for (var one : evidence) {
      var tasks = measure.known().followUpsOf(one.report(), measure.on());
      if (tasks == null) {
        notCounted.add(NotCounted.of(one.report(), "Reports of this type ask for no actions."));
        continue;
      }
      int whole = tasks.all() - tasks.withdrawn();
      String reference = one.report().reference();
      if (whole <= 0) {
        notCounted.add(NotCounted.of(one.report(), "No actions raised."));
        parts.add(new Part(reference, null, "No actions raised", null));
        continue;
      }
      var share = new Share(tasks.completed(), whole);
      shares.add(share);
      @Nullable Boolean met = target == null ? null : share.isAtLeast(target);
      parts.add(new Part(reference, share.percent(), share.shownWithParts(target), met));
      counted.add(Counted.of(one.report(), !Boolean.FALSE.equals(met), how(share, tasks, target)));
    }
    var reckoning =
        shares.isEmpty() ? none(measure, notCounted) : judged(measure, shares, counted, notCounted);
    return reckoning.withParts(parts);
  }

  @Override
  public List<String> lackingIn(MeasureOnDay measure, String ward, List<Evidence> evidence) {
    var target = measure.measure().target();
    var lacking = new ArrayList<String>();
    for (var one : evidence) {
      var tasks = measure.known().followUpsOf(one.report(), measure.on());
      int whole = tasks == null ? 0 : tasks.all() - tasks.withdrawn();
      if (tasks == null || whole <= 0 || target == null) {
        continue;
      }
      var share = new Share(tasks.completed(), whole);
      if (!share.isAtLeast(target)) {
        lacking.add(
            "%s at %s, needs %s%%"
                .formatted(
                    one.report().reference(), share.shownWithParts(target), Words.plain(target)));
      }
    }
    return lacking;
  }

  private static String how(Share share, FollowUpCount tasks, @Nullable BigDecimal target) {
    var said = new StringBuilder(share.shownWithParts(target)).append(" completed");
    if (tasks.notFeasible() > 0) {
      said.append(", ").append(tasks.notFeasible()).append(" not feasible");
    }
    if (tasks.withdrawn() > 0) {
      said.append(", ").append(tasks.withdrawn()).append(" withdrawn and left out");
    }
    return said.append('.').toString();
  }

  private static Reckoning none(MeasureOnDay measure, List<NotCounted> notCounted) {
    return new Reckoning(
        measure.measure().target() == null
            ? MeasureStatus.NO_TARGET
            : MeasureStatus.WAITING_FOR_DATA,
        null,
        "No actions raised",
        "No audit raised an action yet, so nothing can be completed. That is not 100%.",
        List.of(),
        notCounted);
  }

  private static Reckoning judged(
      MeasureOnDay measure,
      List<Share> shares,
      List<Counted> counted,
      List<NotCounted> notCounted) {
    var target = measure.measure().target();
    var lowest = shares.stream().min(Comparator.comparing(Share::percent)).orElseThrow();
    int reaching = (int) counted.stream().filter(Counted::met).count();
    var audits = new Share(reaching, shares.size());
    String many = "%d of %s".formatted(reaching, Words.count(shares.size(), "audits"));
    return new Reckoning(
        lowest.status(target),
        audits.percent(),
        shares.size() == 1
            ? lowest.shownWithParts(target)
            : many + ", lowest " + lowest.shown(target),
        "%s %s the target%s; the lowest stands at %s."
            .formatted(
                many,
                shares.size() == 1 ? "reaches" : "reach",
                target == null ? "" : " of " + Words.plain(target) + "%",
                lowest.shownWithParts(target)),
        counted,
        notCounted);
  }
}
