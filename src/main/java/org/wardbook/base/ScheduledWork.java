package org.wardbook.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * What the clock starts. A storage that fails for a while is to be expected, as with every call: a
 * line says so, and the next turn does the work.
 */
@Configuration
@EnableScheduling
class ScheduledWork {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledWork.class);

  @Bean
  ThreadPoolTaskSchedulerCustomizer oneLineWhenTheStorageFails() {
    return scheduler -> scheduler.setErrorHandler(ScheduledWork::say);
  }

  private static void say(Throwable failure) {
    if (StorageTrouble.in(failure).isPresent()) {
      LOG.warn(
          "Scheduled work waits for its next turn, because the storage failed: {}",
          NestedExceptionUtils.getMostSpecificCause(failure).toString());
    } else {
      LOG.error("Scheduled work failed", failure);
    }
  }
}
