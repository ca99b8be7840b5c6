package org.wardbook.demo;

import java.time.Instant;
import java.util.UUID;

/**
 * One sample report before it is sent.
 *
 * @param number from 0, in the order in which they were seen
 * @param byVolunteer whether the volunteer saw it, else the warden
 * @param pictures how many photos it announces
 */
record Sample(
    int number,
    UUID id,
    Instant observedAt,
    Instant receivedAt,
    boolean byVolunteer,
    Scene scene,
    int pictures,
    Fate fate) {}
