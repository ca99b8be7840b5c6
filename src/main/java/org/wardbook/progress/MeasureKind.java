package org.wardbook.progress;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way of measuring. Every kind is a class of its own and known by being there: a further kind
 * is one more class and needs no change elsewhere.
 */
interface MeasureKind {
  /** The plan's name for the kind, such as {@code within-days}. */
  String key();

  /** Whether it looks at the clocks of reports, which are read only for those kinds. */
  default boolean readsClocks() {
    return false;
  }

  /**
   * Whether it tells several kinds of the same work apart; where none does, reports that differ in
   * nothing else are one group.
   */
  default boolean looksAtVarieties() {
    return false;
  }

  /** Whether what began in an earlier plan year still counts, such as a unit that is still up. */
  default boolean looksBack() {
    return false;
  }

  /**
   * Whether a report counts or not whatever the others are. Where the first one of a place settles
   * it, the others matter.
   */
  default boolean judgesEach(MeasureOnDay measure) {
    return true;
  }

  /** Whether it matters in which ward something was. */
  default boolean looksAtWards(MeasureOnDay measure) {
    return false;
  }

  /**
   * What the measure still asks of one ward, in plain words; nothing where it asks nothing of
   * single wards.
   *
   * @param evidence of this ward alone
   */
  default List<String> lackingIn(MeasureOnDay measure, String ward, List<Evidence> evidence) {
    return List.of();
  }

  /** The rule by which the status is decided, printed wherever the status is shown. */
  String rule(MeasureOnDay measure);

  /**
   * The figure and the status. Every piece of evidence comes back as counted or as not counted.
   *
   * @param evidence reports that may count, earliest observation first
   */
  Reckoning reckon(MeasureOnDay measure, List<Evidence> evidence);

  /** The figure alone, for the months gone by. */
  default @Nullable BigDecimal valueOf(MeasureOnDay measure, List<Evidence> evidence) {
    return reckon(measure, evidence).value();
  }
}
