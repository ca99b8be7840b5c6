package org.wardbook.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardbook.people.Person;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.FormDefinition;
import org.wardbook.report.definition.RestrictedSplit;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report that was read and judged, ready to be stored.
 *
 * @param answers those that were asked for, without the restricted ones
 * @param clockCorrection what is added to the phone's time of observation
 * @param ward where the server places it
 * @param wardSet the boundaries that it was placed by
 */
record ReadReport(
    FormDefinition definition,
    ReportContent content,
    ContentHash hash,
    Person author,
    Instant receivedAt,
    Duration clockCorrection,
    @Nullable String ward,
    String wardSet,
    ObjectNode answers,
    ObjectNode restrictedAnswers,
    List<FieldProblem> problems,
    List<Receipt.Finding> findings) {

  /**
   * The same correction with the restricted answers held so far that it says nothing of.
   *
   * @param held all answers of the version that it corrects
   */
  ReadReport keeping(ObjectNode held) {
    var restricted = RestrictedSplit.keeping(definition, content.answers(), held);
    return new ReadReport(
        definition,
        content,
        hash,
        author,
        receivedAt,
        clockCorrection,
        ward,
        wardSet,
        answers,
        restricted,
        problems,
        findings);
  }

  /** The same report with further problems, as only what else was received can tell them. */
  ReadReport with(List<FieldProblem> more, List<Receipt.Finding> inWords) {
    return new ReadReport(
        definition,
        content,
        hash,
        author,
        receivedAt,
        clockCorrection,
        ward,
        wardSet,
        answers,
        restrictedAnswers,
        Stream.concat(problems.stream(), more.stream()).toList(),
        Stream.concat(findings.stream(), inWords.stream()).toList());
  }

  /**
   * The same correction, where it repeats a time of a version before it: that time was by the
   * phone's clock of then, which may be right by now.
   *
   * @param observedAtByPhone what that version said
   * @param correction what was added to it
   */
  ReadReport inTimeOf(Instant observedAtByPhone, Duration correction) {
    return content.observedAt().equals(observedAtByPhone)
        ? new ReadReport(
            definition,
            content,
            hash,
            author,
            receivedAt,
            correction,
            ward,
            wardSet,
            answers,
            restrictedAnswers,
            problems,
            findings)
        : this;
  }

  Duration clockSkew() {
    return PhoneClock.skew(content.sentAt(), receivedAt);
  }

  /** When it was seen, as far as the clock of the phone can be put right. */
  Instant observedAt() {
    return content.observedAt().plus(clockCorrection);
  }
}
