package org.wardbook.demo;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wardbook.people.DemoAccounts;

/**
 * Writes the samples before the web server opens its port: nobody can send while the clock is set
 * back.
 */
@Component
@Profile("demo")
class DemoStart implements SmartLifecycle {
  private final DemoAccounts accounts;
  private final DemoReports reports;
  private volatile boolean running;

  DemoStart(DemoAccounts accounts, DemoReports reports) {
    this.accounts = accounts;
    this.reports = reports;
  }

  @Override
  public void start() {
    accounts.run(new DefaultApplicationArguments());
    reports.writeOnce();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, whose phase is nearly the last. */
  @Override
  public int getPhase() {
    return 0;
  }
}
