package org.wardbook.base.ui;

import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes failures to the log under a short number that a person can read out. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int NUMBER_LENGTH = 8;

  private Failures() {}

  static String log(String what, Throwable cause) {
    var number = UUID.randomUUID().toString().substring(0, NUMBER_LENGTH).toUpperCase(Locale.UK);
    LOG.error("{} [{}]", what, number, cause);
    return number;
  }
}
