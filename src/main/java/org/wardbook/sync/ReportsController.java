package org.wardbook.sync;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wardbook.base.StrictJson;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.SignedIn;
import org.wardbook.report.Receipt;
import org.wardbook.report.ReportAnswers;
import org.wardbook.report.ReportContent;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportIntake.Outcome;
import org.wardbook.report.Reports;
import org.wardbook.report.RestrictedAnswers;

@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports")
class ReportsController {
  /** Photos come on their own, so this is far more than any form can ask for. */
  private static final int LONGEST_BODY = 1024 * 1024;

  /** 2000 characters, each of them written as an escape, and the time. */
  private static final int LONGEST_ANSWER = 32 * 1024;

  private static final String TOO_LONG =
      "A report may have at most 1 MB of text. Shorten the longest answers.";

  private final ReportIntake intake;
  private final Reports reports;
  private final ReportAnswers answers;
  private final RestrictedAnswers restrictedAnswers;
  private final SignedIn signedIn;

  ReportsController(
      ReportIntake intake,
      Reports reports,
      ReportAnswers answers,
      RestrictedAnswers restrictedAnswers,
      SignedIn signedIn) {
    this.intake = intake;
    this.reports = reports;
    this.answers = answers;
    this.restrictedAnswers = restrictedAnswers;
    this.signedIn = signedIn;
  }

  @PutMapping(
      path = "/{id}",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "sendReport",
      summary = "Send a report or a correction",
      description =
          "Idempotent: the same id and content may be sent any number of times, also at the same"
              + " time, and always get the same receipt. The body has at most 1 MB, a text 20,000"
              + " UTF-16 units, a list 1,000 entries.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = ReportContent.class))))
  @ApiResponse(
      responseCode = "201",
      description = "A new report, or a correction of one, is on disk",
      content = @Content(schema = @Schema(implementation = Receipt.class)))
  @ApiResponse(
      responseCode = "200",
      description = "This content was received before: the same receipt again",
      content = @Content(schema = @Schema(implementation = Receipt.class)))
  @Refused(status = "401", codes = "sign-in-needed")
  @Refused(status = "403", codes = "not-allowed (the id belongs to a report of somebody else)")
  @Refused(
      status = "409",
      codes =
          "other-content (the id was received with other content, and “revises” doesn't name the"
              + " current version; the body's storedHash does. A correction of an older version is"
              + " kept for the CSU to compare: staleCorrection says what became of it. When the CSU"
              + " takes it over, the same content is answered with its receipt)")
  @Refused(status = "413", codes = "body-too-large")
  @Refused(status = "415", codes = "media-type-not-supported")
  @Refused(
      status = "422",
      codes =
          "malformed-json, invalid-input, invalid-content, id-differs, unknown-type,"
              + " unknown-version, type-changed")
  ResponseEntity<String> put(
      @PathVariable UUID id, @Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    var received =
        intake.receive(id, RequestBytes.atMost(LONGEST_BODY, request, TOO_LONG), signedIn.person());
    var status = received.outcome() == Outcome.ALREADY_HELD ? HttpStatus.OK : HttpStatus.CREATED;
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(received.receipt());
  }

  @PutMapping(
      path = "/{id}/answers/{answerId}",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "answerQuestion",
      summary = "Answer the CSU's question about one's own report in words",
      description =
          "Idempotent: the client makes the answer's id (UUID) and may send the same any number of"
              + " times. It is kept also when the CSU does not ask any more. A correction of the"
              + " report answers too.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = AnswerInWords.class))))
  @ApiResponse(responseCode = "201", description = "The answer is on disk")
  @ApiResponse(responseCode = "200", description = "This answer was received before")
  @Refused(status = "401", codes = "sign-in-needed")
  @Refused(status = "404", codes = "not-found (also for a report of somebody else)")
  @Refused(status = "409", codes = "other-content (the id was received with other words)")
  @Refused(status = "413", codes = "body-too-large")
  @Refused(status = "415", codes = "media-type-not-supported")
  @Refused(status = "422", codes = "malformed-json, invalid-input")
  ResponseEntity<AnswerKept> answer(
      @PathVariable UUID id,
      @PathVariable UUID answerId,
      @Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    var body = RequestBytes.atMost(LONGEST_ANSWER, request, "An answer is shorter than that.");
    var answer = AnswerInWords.read(StrictJson.object(body));
    var isNew = answers.give(id, answerId, answer.text(), answer.saidAt(), signedIn.person());
    return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
        .cacheControl(CacheControl.noStore())
        .body(new AnswerKept(answerId, id));
  }

  @GetMapping
  @Operation(operationId = "listOwnReports", summary = "One's own reports and what became of them")
  @ApiResponse(responseCode = "200", description = "Latest observation first")
  @Refused(status = "401", codes = "sign-in-needed")
  OwnReports own(
      @Parameter(description = "There are no others: it may be left out.")
          @RequestParam(required = false)
          @Nullable String mine) {
    var filter = ReportFilter.ALL.by(signedIn.person().id());
    return new OwnReports(reports.matching(filter).stream().map(ReportSummary::of).toList());
  }

  @GetMapping("/{id}")
  @Operation(
      operationId = "readReport",
      summary = "A report in full",
      description = "For its author, for the CSU, and for the team of a speedwatch session.")
  @ApiResponse(responseCode = "200", description = "The report as it stands")
  @Refused(status = "401", codes = "sign-in-needed")
  @Refused(status = "404", codes = "not-found (also for a report of somebody else)")
  @Refused(status = "422", codes = "invalid-input (the id is no UUID)")
  ReportInFull one(@PathVariable UUID id, @Parameter(hidden = true) Authentication authentication) {
    var reader = signedIn.person();
    // By the authority of this request: a device token reads the reports of its owner only.
    var isWhole =
        authentication.getAuthorities().stream()
            .anyMatch(granted -> reader.role().authority().equals(granted.getAuthority()));
    var report =
        reports
            .find(id)
            .filter(
                found ->
                    found.author().id().equals(reader.id())
                        || (isWhole && restrictedAnswers.mayRead(found, reader)))
            .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such report."));
    return ReportInFull.of(report, restrictedAnswers.read(id, reader));
  }

  record OwnReports(List<ReportSummary> reports) {}

  /** The promise that an answer is on disk. */
  record AnswerKept(UUID id, UUID report) {}
}
