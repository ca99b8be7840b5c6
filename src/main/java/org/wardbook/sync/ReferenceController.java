package org.wardbook.sync;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wardbook.people.SignedIn;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/reference")
@Tag(name = "Reference")
class ReferenceController {
  private final ReferenceDigest digest;
  private final SignedIn signedIn;
  private final JsonMapper json;

  ReferenceController(ReferenceDigest digest, SignedIn signedIn, JsonMapper json) {
    this.digest = digest;
    this.signedIn = signedIn;
    this.json = json;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Parameter(
      in = ParameterIn.HEADER,
      name = "If-None-Match",
      description = "The ETag of the version at hand.",
      schema = @Schema(type = "string"))
  @Operation(
      operationId = "readReference",
      summary = "What a phone needs to know without a signal",
      description =
          "The registers are those that the role of the person signed in may have on a phone;"
              + " “assigned” is for that person alone."
              + " Send the ETag back in If-None-Match: an unchanged answer is a bare 304.")
  @ApiResponse(
      responseCode = "200",
      description = "Wards, places, this year's plan, open fly-tips, the CSU's registers",
      headers =
          @Header(
              name = "ETag",
              description = "Names this version of the answer.",
              schema = @Schema(type = "string")),
      content = @Content(schema = @Schema(implementation = Reference.class)))
  @ApiResponse(responseCode = "304", description = "Unchanged", content = @Content)
  @Refused(status = "401", codes = "sign-in-needed")
  ResponseEntity<byte[]> reference() {
    var body = json.writeValueAsBytes(digest.now(signedIn.person()));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(DigestUtils.md5DigestAsHex(body))
        .body(body);
  }
}
