package org.wardbook.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The clock of a demo: it can be set back while the sample reports are written, so that they are
 * received, reviewed and cleared on believable days. That happens before anybody can connect.
 */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {
  private final Clock clock;
  private volatile Optional<Instant> pinned = Optional.empty();

  DemoClock(@Qualifier("clock") Clock clock) {
    this.clock = clock;
  }

  void pin(Instant instant) {
    pinned = Optional.of(instant);
  }

  void release() {
    pinned = Optional.empty();
  }

  @Override
  public Instant instant() {
    return pinned.orElseGet(clock::instant);
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return clock.withZone(zone);
  }
}
