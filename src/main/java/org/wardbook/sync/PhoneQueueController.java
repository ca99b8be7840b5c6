package org.wardbook.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardbook.base.London;
import org.wardbook.base.StrictJson;
import org.wardbook.people.Person;
import org.wardbook.people.SignedIn;
import org.wardbook.report.PhoneQueues;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/phone-queue")
@Tag(name = "Reports")
class PhoneQueueController {
  private static final int LONGEST_BODY = 10_000;
  private static final String NOTE = "wardbook-held-";
  private static final int MOST_NOTED = 99_999;
  private static final Duration KEPT = Duration.ofDays(400);

  private final PhoneQueues queues;
  private final SignedIn signedIn;

  PhoneQueueController(PhoneQueues queues, SignedIn signedIn) {
    this.queues = queues;
    this.signedIn = signedIn;
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "tellPhoneQueue",
      summary = "How many reports wait on a phone",
      description =
          "So that the CSU sees what is still to come. Numbers only, and nothing depends on them."
              + " What is told replaces what the same phone told before; after 14 days without news"
              + " it is forgotten.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = PhoneQueue.class))))
  @ApiResponse(responseCode = "204", description = "Noted", content = @Content)
  @Refused(status = "401", codes = "sign-in-needed")
  @Refused(status = "413", codes = "body-too-large")
  @Refused(status = "415", codes = "media-type-not-supported")
  @Refused(status = "422", codes = "malformed-json, invalid-content")
  void tell(@Parameter(hidden = true) HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var body = RequestBytes.atMost(LONGEST_BODY, request, "That is more than numbers by type.");
    var told = PhoneQueue.read(StrictJson.object(body));
    var person = signedIn.person();
    queues.tell(person, told.device(), told.waiting(), told.since(), told.at());
    note(told, person, request, response);
  }

  /**
   * Leaves the number on the phone too, outside the store that a browser may clear: then the phone
   * can say what is gone. From the server, since Safari forgets within a week what a page notes. A
   * number for each person, or that of one who shares the phone would hide the other's.
   */
  private static void note(
      PhoneQueue told, Person person, HttpServletRequest request, HttpServletResponse response) {
    var held = told.waiting().values().stream().mapToInt(Integer::intValue).sum();
    var note =
        ResponseCookie.from(
                NOTE + person.id().toString().substring(0, 8),
                Math.min(held, MOST_NOTED) + "." + London.dayOf(told.at()))
            .path("/")
            .maxAge(KEPT)
            .sameSite("Strict")
            .secure(request.isSecure())
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, note.toString());
  }

  /** What a phone tells. */
  record PhoneQueue(
      @Schema(description = "A random id that the phone keeps for itself.") UUID device,
      @Schema(
              description =
                  "Saved reports of which the server holds no version, by type: 0 to 10,000. Types that the"
                      + " server doesn't know are left out.",
              example = "{\"fly-tip\": 2}")
          Map<String, Integer> waiting,
      @Schema(
              description =
                  "When the oldest of them was saved, by the phone's clock; left out when nothing waits.")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable Instant since,
      @Schema(description = "When it was counted, by the phone's clock.") Instant at) {
    static PhoneQueue read(ObjectNode body) {
      return new PhoneQueueReading(body).read();
    }
  }
}
