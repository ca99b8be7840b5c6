package org.wardbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.people.Role;

/**
 * The same decision on many reports. Each stands on its own, checked and saved for itself, so that
 * one that a colleague changed meanwhile holds up no other; what was left is said with the reason.
 */
@Service
public class BulkReview {
  /** More than anybody looks at before deciding. */
  public static final int MOST = 200;

  private final ReportReview review;
  private final Reports reports;

  BulkReview(ReportReview review, Reports reports) {
    this.review = review;
    this.reports = reports;
  }

  /**
   * Decides on each.
   *
   * @throws Refusal {@code not-allowed} for anybody but the CSU, {@code invalid-input} for too many
   */
  public Outcome decide(List<Chosen> chosen, Person by, Decision decision) {
    return each(
        chosen, by, (one, batch) -> review.decide(one.id(), one.version(), by, decision, batch));
  }

  /** Undoes what this person did last in one go, as far as nobody has changed it since. */
  public Outcome undo(Person by) {
    var chosen =
        review.undoable(by).stream()
            .map(last -> new Chosen(last.report(), last.version()))
            .toList();
    return each(chosen, by, (one, batch) -> review.undoAlone(one.id(), one.version(), by, batch));
  }

  private Outcome each(List<Chosen> chosen, Person by, BiFunction<Chosen, UUID, Report> decide) {
    if (by.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU reviews reports.");
    }
    if (chosen.size() > MOST) {
      throw new Refusal(ProblemCode.INVALID_INPUT, "Choose at most " + MOST + " reports at once.");
    }
    var batch = UUID.randomUUID();
    List<Report> done = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (var one : chosen) {
      try {
        done.add(decide.apply(one, batch));
      } catch (Refusal refused) {
        left.add(new Left(one.id(), referenceOf(one.id()), refused.code(), refused.detail()));
      }
    }
    return new Outcome(List.copyOf(done), List.copyOf(left));
  }

  private String referenceOf(UUID id) {
    return reports.find(id).map(Report::reference).orElse("A report that is not there");
  }

  /** A report as it was when it was chosen. */
  public record Chosen(UUID id, int version) {
    public static Chosen of(Report report) {
      return new Chosen(report.id(), report.version());
    }
  }

  /** A report on which nothing was decided, and why. */
  public record Left(UUID id, String reference, ProblemCode code, String why) {}

  /** What became of each. */
  public record Outcome(List<Report> done, List<Left> left) {}
}
