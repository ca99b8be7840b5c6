package org.wardbook.photo;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away, at the start and every night, what came of photos that nobody went on sending. */
@Component
class AbandonedParts {
  /** A phone that has a signal again within a day goes on where it stopped. */
  static final Duration KEPT = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(AbandonedParts.class);

  private final PhotoFiles files;
  private final Clock clock;

  AbandonedParts(PhotoFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "0 30 3 * * *", zone = "Europe/London")
  void discard() throws IOException {
    var discarded = files.discardPartsUntouchedSince(clock.instant().minus(KEPT));
    if (discarded > 0) {
      LOG.info("Unfinished photos that nobody went on sending for a day, removed: {}", discarded);
    }
  }
}
