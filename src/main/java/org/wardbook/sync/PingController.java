package org.wardbook.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wardbook.base.StoredInstant;
import org.wardbook.people.DemoAccounts;

@RestController
@RequestMapping("/api/v1/ping")
@Tag(name = "Reachability")
class PingController {
  private final Clock clock;
  private final @Nullable Demo demo;

  PingController(Clock clock, Optional<DemoAccounts> accounts) {
    this.clock = clock;
    demo =
        accounts
            .map(those -> new Demo(those.usernamesOnPhones(), DemoAccounts.PASSWORD))
            .orElse(null);
  }

  @GetMapping
  @SecurityRequirements
  @Operation(
      operationId = "ping",
      summary = "Is this Wardbook?",
      description =
          "Needs no sign-in. Check the body, not only the status: a captive portal answers 200 too.")
  ResponseEntity<Pong> ping() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Pong("wardbook", StoredInstant.text(clock.instant()), demo));
  }

  /**
   * @param time the server's clock
   * @param demo only in a demo: the accounts to try it with
   */
  record Pong(
      @Schema(allowableValues = "wardbook") String service,
      @Schema(format = "date-time") String time,
      @Schema(description = "Only in a demo: the accounts to try it with.")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable Demo demo) {}

  record Demo(List<String> accounts, String password) {}
}
