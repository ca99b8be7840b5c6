package org.wardbook.sync;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardbook.base.StrictJson;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.problem.RefusedField;
import org.wardbook.people.Person;
import org.wardbook.people.SignedIn;
import org.wardbook.security.PhoneSignIn;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Signing in")
class SignInController {
  private static final int LONGEST_BODY = 10_000;

  private final PhoneSignIn phoneSignIn;
  private final SignedIn signedIn;

  SignInController(PhoneSignIn phoneSignIn, SignedIn signedIn) {
    this.phoneSignIn = phoneSignIn;
    this.signedIn = signedIn;
  }

  @PostMapping(path = "/sign-in", consumes = MediaType.APPLICATION_JSON_VALUE)
  @SecurityRequirements
  @Operation(
      operationId = "signIn",
      summary = "Sign in",
      description =
          "Sets two cookies. wardbook-session lasts some hours and opens everything that the account"
              + " may do. wardbook-device lasts 400 days from its last use and may only send reports"
              + " and photos and read what belongs to that, so that an expired session never keeps"
              + " field work from arriving.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = Credentials.class))))
  @ApiResponse(responseCode = "200", description = "Signed in")
  @Refused(status = "401", codes = "wrong-credentials")
  @Refused(status = "403", codes = "not-allowed (a partner agency's account is for the desk)")
  @Refused(status = "413", codes = "body-too-large")
  @Refused(status = "415", codes = "media-type-not-supported")
  @Refused(status = "422", codes = "malformed-json, invalid-content")
  @Refused(status = "429", codes = "too-many-attempts")
  Me signIn(
      @Parameter(hidden = true) HttpServletRequest request,
      @Parameter(hidden = true) HttpServletResponse response)
      throws IOException {
    var body =
        StrictJson.object(
            RequestBytes.atMost(LONGEST_BODY, request, "That is no username and password."));
    var username = body.path("username");
    var password = body.path("password");
    if (!username.isString() || !password.isString()) {
      throw unreadable(username, password);
    }
    return Me.of(
        phoneSignIn.signIn(username.stringValue(), password.stringValue(), request, response));
  }

  @PostMapping("/sign-out")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @SecurityRequirements
  @Operation(
      operationId = "signOut",
      summary = "Sign out",
      description = "Ends the session and the device token. Signing out twice is no mistake.")
  @ApiResponse(responseCode = "204", description = "Signed out")
  void signOut(HttpServletRequest request, HttpServletResponse response) {
    phoneSignIn.signOut(request, response);
  }

  @GetMapping("/me")
  @Operation(operationId = "whoAmI", summary = "Who am I?")
  @ApiResponse(responseCode = "200", description = "The account")
  @Refused(status = "401", codes = "sign-in-needed")
  Me me() {
    return Me.of(signedIn.person());
  }

  private static Refusal unreadable(JsonNode username, JsonNode password) {
    var fields = new ArrayList<RefusedField>();
    if (!username.isString()) {
      fields.add(new RefusedField("username", fault(username), "Enter the username."));
    }
    if (!password.isString()) {
      fields.add(new RefusedField("password", fault(password), "Enter the password."));
    }
    return new Refusal(
        ProblemCode.INVALID_CONTENT, "Signing in takes a username and a password.", fields);
  }

  private static String fault(JsonNode value) {
    return value.isMissingNode() || value.isNull() ? "missing" : "wrong-type";
  }

  /** What is sent to sign in, for the document; {@link StrictJson} reads it. */
  record Credentials(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "warden") String username,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "password") String password) {}

  @Schema(name = "Account")
  record Me(
      String username,
      String displayName,
      @Schema(allowableValues = {"warden", "volunteer", "csu"}) String role) {
    static Me of(Person person) {
      return new Me(
          person.username(), person.displayName(), person.role().name().toLowerCase(Locale.ROOT));
    }
  }
}
