package org.wardbook.plan;

import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;

/** Gives every new plan year its plan: at the start, and in the night of 1 April while running. */
@Component
class PlanCalendar implements ApplicationRunner {
  private final PlanYears planYears;
  private final Clock clock;

  PlanCalendar(PlanYears planYears, Clock clock) {
    this.planYears = planYears;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    startYearOfToday();
  }

  @Scheduled(cron = "0 1 0 * * *", zone = "Europe/London")
  void startYearOfToday() {
    planYears.ensureFor(London.dayOf(clock.instant()));
  }
}
