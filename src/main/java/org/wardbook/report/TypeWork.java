package org.wardbook.report;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.ProblemTexts;

/** What types of reports have done of their own when one is taken in or decided on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TypeWork {
  private final List<IntakeCheck> checks;
  private final List<ReportStored> followers;
  private final ProblemTexts texts;
  private final Reports reports;

  TypeWork(
      List<IntakeCheck> checks, List<ReportStored> followers, ProblemTexts texts, Reports reports) {
    this.checks = List.copyOf(checks);
    this.followers = List.copyOf(followers);
    this.texts = texts;
    this.reports = reports;
  }

  /** The same report with the problems that only what else was received can tell. */
  ReadReport checked(ReadReport read) {
    List<FieldProblem> more =
        checks.stream()
            .filter(check -> check.type().equals(read.content().type()))
            .flatMap(
                check ->
                    check.check(read.content().id(), read.observedAt(), read.answers()).stream())
            .toList();
    return more.isEmpty()
        ? read
        : read.with(
            more,
            more.stream()
                .map(problem -> Receipt.Finding.of(problem, read.definition(), texts))
                .toList());
  }

  void stored(UUID id, String type) {
    followersOf(type).forEach(follower -> follower.stored(reports.find(id).orElseThrow()));
  }

  void decided(Report before, Report report) {
    followersOf(report.type()).forEach(follower -> follower.decided(before, report));
  }

  private Stream<ReportStored> followersOf(String type) {
    return followers.stream().filter(follower -> follower.type().equals(type));
  }
}
