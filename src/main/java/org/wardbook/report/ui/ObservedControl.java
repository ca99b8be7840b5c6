package org.wardbook.report.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.base.ui.BritishDates;

/** When something was seen, to the minute: what is not touched keeps its seconds. */
final class ObservedControl extends DateTimePicker {
  private Instant base;
  private LocalDateTime shown;

  ObservedControl(Instant observedAt) {
    super("When it was");
    base = observedAt;
    shown = local(observedAt);
    BritishDates.use(this);
    setManualValidation(true);
    setValue(shown);
  }

  /** Null when nothing is entered. */
  @Nullable Instant instant() {
    var entered = getValue();
    if (entered == null) {
      return null;
    }
    return entered.equals(shown) ? base : entered.atZone(London.ZONE).toInstant();
  }

  /** Goes on from another time unless this one was changed here; says whether both were. */
  boolean rebase(Instant theirs) {
    var isTouched = !shown.equals(getValue());
    var both = isTouched && !theirs.equals(base);
    if (!isTouched) {
      shown = local(theirs);
      setValue(shown);
    }
    base = theirs;
    return both;
  }

  private static LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, London.ZONE).truncatedTo(ChronoUnit.MINUTES);
  }
}
