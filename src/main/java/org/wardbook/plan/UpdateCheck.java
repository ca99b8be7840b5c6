package org.wardbook.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.PersonalDetails;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.problem.RefusedField;

/**
 * Whether what is entered for a lead agency can be kept: about something that the plan has, with a
 * figure in the shape that the measure takes, and nothing that tells who somebody is.
 */
final class UpdateCheck {
  static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_EVIDENCE = 500;

  private UpdateCheck() {}

  /**
   * @throws Refusal {@code invalid-input} with what to do instead
   */
  static void refuseUnfit(PlanYear year, NewUpdate update, LocalDate today) {
    refuseOddDay(year, update.day(), today);
    refuseUnfitText(update.narrative(), LONGEST_TEXT, "narrative");
    refuseUnfitText(update.evidence(), LONGEST_EVIDENCE, "evidence");
    year.measure(update.about())
        .map(PlannedMeasure::measure)
        .ifPresentOrElse(
            measure -> refuseUnfit(measure, update, today), () -> refuseUnfit(year, update));
  }

  private static void refuseUnfit(PlanYear year, NewUpdate update) {
    if (!year.hasAction(update.about())) {
      throw new Refusal(
          ProblemCode.NOT_FOUND, "The plan has no action or measure “" + update.about() + "”.");
    }
    if (update.figure() != null) {
      throw refused("A figure belongs to one of the action’s measures: enter it there.");
    }
  }

  private static void refuseUnfit(Measure measure, NewUpdate update, LocalDate today) {
    if (measure.isOfPeople() && !update.narrative().isBlank()) {
      throw refused(
          "narrative",
          "Of people only the number is kept: leave the narrative empty, or write what can be said"
              + " without them at the action.");
    }
    var figure = update.figure();
    if (figure == null) {
      return;
    }
    if (measure.fedBy() == FedBy.REPORTS) {
      throw refused("The figure of this measure comes from reports: leave it empty.");
    }
    switch (measure.kind()) {
      case "count" -> refuseUnfitNumber(figure);
      case "ratio" -> refuseUnfitPart(figure);
      case "reduction" -> refuseUnfitPeriod(figure, today);
      default -> throw refused("This measure takes no figure: choose how it stands.");
    }
  }

  private static void refuseUnfitNumber(Figure figure) {
    if (!(figure instanceof Figure.Number(BigDecimal value))
        || value.signum() < 0
        || value.stripTrailingZeros().scale() > 0) {
      throw refused(
          "number", "Enter a whole number of 0 or more: how many so far in this plan year.");
    }
  }

  private static void refuseUnfitPart(Figure figure) {
    if (!(figure instanceof Figure.Part(int numerator, int denominator))
        || numerator < 0
        || numerator > denominator) {
      throw refused(
          "numerator",
          "Enter two whole numbers: so many of so many, the first not above the second.");
    }
  }

  private static void refuseUnfitPeriod(Figure figure, LocalDate today) {
    if (!(figure instanceof Figure.OfPeriod period) || period.value().signum() < 0) {
      throw refused(
          "value", "Enter a figure of 0 or more with the period that it was counted over.");
    }
    if (period.until().isBefore(period.from()) || period.until().isAfter(today)) {
      throw refused("until", "The period ends before it begins, or after today: correct its days.");
    }
    if (period.source().isBlank()) {
      throw refused("source", "Write where the figure comes from.");
    }
    refuseUnfitText(period.source(), LONGEST_EVIDENCE, "source");
    if (period.baseline() && period.value().signum() == 0) {
      throw refused("value", "A baseline of 0 can’t be reduced: enter one above 0.");
    }
  }

  static void refuseOddDay(PlanYear year, @Nullable LocalDate day, LocalDate today) {
    if (day == null) {
      return;
    }
    if (day.isAfter(today)) {
      throw refused("day", "The day is in the future: enter the day that this speaks of.");
    }
    if (day.isBefore(year.startsOn())) {
      throw refused("day", "The day is before the plan year starts: choose the plan of that year.");
    }
  }

  /**
   * @param field what the text is, such as {@code narrative}
   */
  static void refuseUnfitText(String text, int longest, String field) {
    if (text.length() > longest) {
      throw refused(
          field, "The %s is too long: use at most %d characters.".formatted(field, longest));
    }
    PersonalDetails.in(text)
        .ifPresent(
            found -> {
              throw refused(field, "The %s: %s".formatted(field, found.refusal()));
            });
  }

  static Refusal refused(String detail) {
    return new Refusal(ProblemCode.INVALID_INPUT, detail);
  }

  /** What is to be put right in one of the fields that were filled in. */
  static Refusal refused(String field, String detail) {
    return new Refusal(
        ProblemCode.INVALID_INPUT,
        detail,
        List.of(new RefusedField(field, "invalid-input", detail)));
  }
}
