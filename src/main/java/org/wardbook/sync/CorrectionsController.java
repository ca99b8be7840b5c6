package org.wardbook.sync;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wardbook.people.SignedIn;
import org.wardbook.report.StaleWithdrawal;

/** What an author says of a correction that was refused because the report had changed. */
@RestController
@RequestMapping("/api/v1/reports/{id}/corrections")
@Tag(name = "Reports")
class CorrectionsController {
  private final StaleWithdrawal withdrawal;
  private final SignedIn signedIn;

  CorrectionsController(StaleWithdrawal withdrawal, SignedIn signedIn) {
    this.withdrawal = withdrawal;
    this.signedIn = signedIn;
  }

  @PutMapping(path = "/{contentHash}/withdrawn", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "withdrawCorrection",
      summary = "Let the stored version stand",
      description =
          "For a correction that was refused with “other-content”: its author prefers what is"
              + " stored, so that the CSU need not compare both. Idempotent; what was settled"
              + " already stays so. Corrections of the same report that came before it are taken"
              + " back with it.")
  @ApiResponse(responseCode = "200", description = "It is settled")
  @Refused(status = "401", codes = "sign-in-needed")
  @Refused(status = "404", codes = "not-found (also for a report of somebody else)")
  @Refused(status = "422", codes = "invalid-input (the id is no UUID)")
  ResponseEntity<Withdrawn> withdraw(@PathVariable UUID id, @PathVariable String contentHash) {
    withdrawal.withdraw(id, contentHash, signedIn.person());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Withdrawn(contentHash));
  }

  /**
   * The promise that it is settled on disk.
   *
   * @param withdrawn the hash of the correction
   */
  record Withdrawn(String withdrawn) {}
}
