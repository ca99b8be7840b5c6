package org.wardbook.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Publishes an event once the running transaction is on disk, or at once when there is none. A
 * listener that fails is logged: what was committed stays committed, and its caller is told so.
 */
@Component
public class AfterCommit {
  private static final Logger LOG = LoggerFactory.getLogger(AfterCommit.class);

  private final ApplicationEventPublisher events;

  AfterCommit(ApplicationEventPublisher events) {
    this.events = events;
  }

  public void publish(Object event) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      publishNow(event);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            publishNow(event);
          }
        });
  }

  private void publishNow(Object event) {
    try {
      events.publishEvent(event);
    } catch (RuntimeException e) {
      LOG.error("A listener failed on {}", event, e);
    }
  }
}
