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
  private final DemoRegisters registers;
  private final DemoReports reports;
  private final DemoFieldWork fieldWork;
  private volatile boolean running;

  DemoStart(
      DemoAccounts accounts,
      DemoRegisters registers,
      DemoReports reports,
      DemoFieldWork fieldWork) {
    this.accounts = accounts;
    this.registers = registers;
    this.reports = reports;
    this.fieldWork = fieldWork;
  }

  @Override
  public void start() {
    accounts.run(new DefaultApplicationArguments());
    registers.writeOnce();
    reports.writeOnce();
    fieldWork.writeOnce();
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
