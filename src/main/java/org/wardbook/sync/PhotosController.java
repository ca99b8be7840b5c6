package org.wardbook.sync;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.wardbook.people.SignedIn;
import org.wardbook.photo.PhotoStore;

@RestController
@RequestMapping("/api/v1/reports/{id}/photos/{sha256:[0-9a-f]{64}}")
@Tag(name = "Photos")
class PhotosController {
  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";

  private static final String HASH = "Lower-case hex SHA-256 of the file, as announced.";

  private final PhotoStore photos;
  private final SignedIn signedIn;

  PhotosController(PhotoStore photos, SignedIn signedIn) {
    this.photos = photos;
    this.signedIn = signedIn;
  }

  @RequestMapping(method = RequestMethod.HEAD)
  @Operation(
      operationId = "photoProgress",
      summary = "How much of a photo is held?",
      description =
          "When Upload-Offset equals Upload-Length, the photo is there and its hash matched.")
  @ApiResponse(
      responseCode = "200",
      description = "What is held",
      headers = {
        @Header(
            name = OFFSET,
            description = "Bytes held",
            schema = @Schema(type = "integer", format = "int64")),
        @Header(
            name = LENGTH,
            description = "Bytes announced",
            schema = @Schema(type = "integer", format = "int64"))
      })
  @Refused(status = "401", codes = "sign-in-needed")
  @Refused(status = "403", codes = "not-allowed (only the author sends photos)")
  @Refused(status = "404", codes = "not-found (send the report first)")
  @Refused(status = "422", codes = "invalid-input, photo-not-announced")
  ResponseEntity<Void> progress(
      @PathVariable UUID id,
      @Parameter(description = HASH, schema = @Schema(pattern = "^[0-9a-f]{64}$")) @PathVariable
          String sha256) {
    var progress = photos.progress(id, sha256, signedIn.person());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(OFFSET, Long.toString(progress.held()))
        .header(LENGTH, Long.toString(progress.length()))
        .build();
  }

  @PutMapping(
      consumes = {
        MediaType.IMAGE_JPEG_VALUE,
        MediaType.IMAGE_PNG_VALUE,
        "image/webp",
        MediaType.APPLICATION_OCTET_STREAM_VALUE
      })
  @Operation(
      operationId = "sendPhoto",
      summary = "Send a photo or the rest of it",
      description =
          "Without Upload-Offset the body is the whole file. With it the body is the rest from that"
              + " byte on, which has to be the number of bytes held (HEAD). JPEG, PNG and WebP, at"
              + " most 25 MB (26214400 bytes). A photo is kept once: when it is held already, also"
              + " from another report, the answer is 200 and the body is not looked at.",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = "image/jpeg",
                    schema = @Schema(type = "string", format = "binary")),
                @Content(
                    mediaType = "image/png",
                    schema = @Schema(type = "string", format = "binary")),
                @Content(
                    mediaType = "image/webp",
                    schema = @Schema(type = "string", format = "binary")),
                @Content(
                    mediaType = "application/octet-stream",
                    schema = @Schema(type = "string", format = "binary"))
              }))
  @ApiResponse(
      responseCode = "201",
      description = "The photo is on disk",
      content = @Content(schema = @Schema(implementation = PhotoReceipt.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The photo was there before",
      content = @Content(schema = @Schema(implementation = PhotoReceipt.class)))
  @Refused(status = "401", codes = "sign-in-needed")
  @Refused(status = "403", codes = "not-allowed (only the author sends photos)")
  @Refused(status = "404", codes = "not-found (send the report first)")
  @Refused(
      status = "409",
      codes = "photo-offset-differs (the body's “held” tells how many bytes there are)")
  @Refused(status = "413", codes = "body-too-large")
  @Refused(status = "415", codes = "media-type-not-supported")
  @Refused(
      status = "422",
      codes =
          "invalid-input, photo-not-announced, photo-length-differs, photo-hash-differs, photo-not-an-image; what"
              + " was held of the photo is thrown away")
  @Refused(status = "503", codes = "busy (the same photo is arriving by another request)")
  ResponseEntity<PhotoReceipt> put(
      @PathVariable UUID id,
      @Parameter(description = HASH, schema = @Schema(pattern = "^[0-9a-f]{64}$")) @PathVariable
          String sha256,
      @Parameter(
              description = "Bytes of the file that are left out because they are held.",
              schema = @Schema(type = "integer", format = "int64", minimum = "0"))
          @RequestHeader(name = OFFSET, required = false)
          @Nullable Long offset,
      @Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    var isNew = photos.receive(id, sha256, signedIn.person(), offset, request.getInputStream());
    return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
        .cacheControl(CacheControl.noStore())
        .body(new PhotoReceipt(sha256));
  }

  /** The photo with this hash is on disk. */
  record PhotoReceipt(String sha256) {}
}
