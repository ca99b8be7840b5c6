package org.wardbook.report.type.speedwatch;

import java.time.Instant;
import java.util.UUID;
import org.wardbook.report.definition.Registration;

/**
 * A vehicle that the police write to, and why. Only the CSU sees it, and never a volunteer: what is
 * known of a plate is the police's (practice §1.4).
 *
 * @param vehicle the id of its record within the session
 * @param plate to be shown masked
 * @param times how often it was seen in the 12 months up to then, this time included
 * @param over more over the limit than a first letter takes
 * @param byHand so far over the limit that the letter is brought
 */
public record Letter(
    UUID report,
    String reference,
    String vehicle,
    Registration plate,
    Instant seenAt,
    int speed,
    int limit,
    int times,
    boolean over,
    boolean byHand) {

  /** Whether it was seen before. */
  public boolean again() {
    return times > 1;
  }

  boolean isDue() {
    return again() || over || byHand;
  }
}
