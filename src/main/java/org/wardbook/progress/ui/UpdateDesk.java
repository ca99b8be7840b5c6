package org.wardbook.progress.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.people.Agency;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.people.SignedIn;
import org.wardbook.plan.PlanUpdates;

/** What the pages need on which somebody of the CSU enters what lead agencies say. */
@Component
final class UpdateDesk {
  private final PlanUpdates updates;
  private final People people;
  private final SignedIn signedIn;
  private final Clock clock;

  UpdateDesk(PlanUpdates updates, People people, SignedIn signedIn, Clock clock) {
    this.updates = updates;
    this.people = people;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  PlanUpdates updates() {
    return updates;
  }

  List<Agency> agencies() {
    return people.agencies();
  }

  /** As the account is at this moment: who may not enter anything any more is refused. */
  Person reader() {
    return signedIn.person();
  }

  LocalDate today() {
    return London.dayOf(clock.instant());
  }
}
