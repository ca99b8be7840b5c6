package org.wardbook.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.people.Person;
import org.wardbook.report.definition.FieldProblem;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report as it stands now. Every version that was sent is kept beside it.
 *
 * @param observedAt when it was seen: by the phone's clock, put right where that was wrong
 * @param receivedAt when its first version arrived
 * @param clockSkew the server's clock minus the phone's when it was sent
 * @param clockCorrection what was added to the phone's time of observation; zero where its clock
 *     was believed
 * @param location where, or null when the form asks for no place
 * @param ward code of the ward, or null outside the district
 * @param wardSet the boundaries that the ward was found in
 * @param answers by field key, without those about identifiable people and vehicles: {@link
 *     RestrictedAnswers} gives these and keeps a record of who read them
 * @param hasRestrictedAnswers whether there are any
 * @param reasons why a warning was kept, by problem code
 * @param question what the CSU wants to know, while the state is {@code NEEDS_INFORMATION}
 * @param askedAt since when that question is open, or was until it was answered
 * @param answeredAt when it was answered, until the CSU has decided
 * @param deskCorrection why the CSU corrected it, while its correction is what the report says
 * @param contentHash SHA-256 of the current version, which a correction has to name
 * @param version goes up with every change; a review names the one it was decided on
 */
public record Report(
    UUID id,
    String type,
    int definitionVersion,
    String reference,
    Person author,
    Instant observedAt,
    Instant savedAt,
    Instant receivedAt,
    Duration clockSkew,
    Duration clockCorrection,
    @Nullable Location location,
    @Nullable String ward,
    String wardSet,
    ObjectNode answers,
    boolean hasRestrictedAnswers,
    Map<String, String> reasons,
    List<FieldProblem> problems,
    List<ReportPhoto> photos,
    ReportState state,
    @Nullable UUID duplicateOf,
    @Nullable String question,
    @Nullable Instant askedAt,
    @Nullable Instant answeredAt,
    @Nullable String deskCorrection,
    String contentHash,
    int version) {

  /** When it was seen, as the phone said. */
  public Instant observedAtByPhone() {
    return observedAt.minus(clockCorrection);
  }

  /** When it was seen by the server's clock, so that it can be held against what the desk did. */
  public Instant observedAtByServer() {
    return isTimeCorrected() ? observedAt : observedAt.plus(clockSkew);
  }

  public boolean isTimeCorrected() {
    return !clockCorrection.isZero();
  }

  /** Hashes of the photos that have not arrived yet. */
  public List<String> missingPhotos() {
    return photos.stream().filter(photo -> !photo.held()).map(ReportPhoto::sha256).toList();
  }
}
