package org.wardbook.plan;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a lead agency said of a measure or an action. Never changed: a correction is a further one.
 *
 * @param about the id of a measure, or the number of an action
 * @param agency the key of the agency that says it
 * @param day the day it speaks of
 * @param figure null when there is none
 * @param evidence words or a web address; may be empty
 * @param withdrawn whether it takes the one that it supersedes back and says nothing itself
 * @param supersedes the one that it stands in for; null when it is new
 * @param enteredBy the name of the person of the CSU or of the agency
 * @param standing false once another one supersedes it
 */
public record PlanUpdate(
    UUID id,
    int planYear,
    String about,
    String agency,
    String agencyName,
    UpdateStatus status,
    LocalDate day,
    @Nullable Figure figure,
    String narrative,
    String evidence,
    boolean withdrawn,
    @Nullable UUID supersedes,
    String enteredBy,
    Instant enteredAt,
    boolean standing) {

  /** The evidence as a link, when it is the address of a web page. */
  public Optional<URI> evidenceLink() {
    if (!evidence.startsWith("https://") && !evidence.startsWith("http://")) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(evidence)).filter(link -> link.getHost() != null);
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
