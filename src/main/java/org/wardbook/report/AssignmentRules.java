package org.wardbook.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Assigns reports by the rules of their types, in the transaction that stores them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AssignmentRules {
  private final List<AssignmentRule> rules;
  private final AssignmentRows rows;

  AssignmentRules(List<AssignmentRule> rules, AssignmentRows rows) {
    this.rules = List.copyOf(rules);
    this.rows = rows;
  }

  Optional<AssignmentRule> of(String type) {
    return rules.stream().filter(rule -> rule.type().equals(type)).findFirst();
  }

  /** Key of the agency that a new report is for; null where no rule names one. */
  @Nullable String agencyFor(ReadReport read) {
    return of(read.content().type())
        .map(rule -> rule.route(read.answers(), read.observedAt()).agency())
        .orElse(null);
  }

  void received(UUID report, ReadReport read) {
    of(read.content().type())
        .ifPresent(rule -> rows.route(report, rule.route(read.answers(), read.observedAt())));
  }

  /** Another kind of land may be another agency’s; what the CSU has said stays. */
  void corrected(UUID report, ReadReport read) {
    if (of(read.content().type()).isPresent()) {
      rows.forgetRoute(report);
      received(report, read);
    }
  }
}
