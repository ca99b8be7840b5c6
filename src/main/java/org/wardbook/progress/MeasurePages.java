package org.wardbook.progress;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.plan.PlanYear;
import org.wardbook.progress.CountableRows.Spot;
import org.wardbook.progress.ReportsBehind.Weighty;

/** The reports behind a figure to page through, however many they are. */
@Service
@Transactional(readOnly = true)
public class MeasurePages {
  /** How many reports are on a page, and in the lists that come with a measure. */
  public static final int SIZE = ReportsBehind.PAGE;

  private static final Pattern CURSOR = Pattern.compile("([0-9TZ:.-]{1,40})~([0-9a-f-]{36})");

  private final ProgressService progress;
  private final ReportsBehind behind;

  MeasurePages(ProgressService progress, ReportsBehind behind) {
    this.progress = progress;
    this.behind = behind;
  }

  /**
   * A page of a measure's reports; empty when the plan has no such measure or no report feeds it.
   *
   * @param after what the page before gave as {@code next}; null for the first page
   * @throws Refusal {@code invalid-input} when {@code after} is anything else
   */
  public Optional<ReportPage> of(
      PlanYear year,
      LocalDate on,
      String measure,
      ReportStanding standing,
      @Nullable String after) {
    var spot = after == null ? Spot.BEFORE_ALL : spot(after);
    return progress.weighty(year, on, measure).map(one -> page(one, standing, spot));
  }

  private ReportPage page(Weighty one, ReportStanding standing, Spot after) {
    return switch (standing) {
      case COUNTED -> {
        var page = behind.counted(one, after);
        yield new ReportPage(
            page.lines().stream().map(ReportPage.Line::of).toList(), cursor(page.next()));
      }
      case WAITING -> notCounted(behind.waiting(one, after));
      case NOT_COUNTED -> notCounted(behind.notCounted(one, after));
    };
  }

  private static ReportPage notCounted(ReportsBehind.Page<NotCounted> page) {
    return new ReportPage(
        page.lines().stream().map(ReportPage.Line::of).toList(), cursor(page.next()));
  }

  private static @Nullable String cursor(@Nullable Spot spot) {
    return spot == null ? null : spot.observedAt() + "~" + spot.id();
  }

  private static Spot spot(String cursor) {
    var read = CURSOR.matcher(cursor);
    if (!read.matches()) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT, "“after” is the “next” of the page before, as it was given.");
    }
    return new Spot(read.group(1), read.group(2));
  }
}
