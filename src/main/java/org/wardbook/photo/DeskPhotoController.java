package org.wardbook.photo;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows photos at the desk. Under {@code /desk}, so only the CSU gets them. */
@Controller
@Hidden
class DeskPhotoController {
  private final PhotoStore photos;

  DeskPhotoController(PhotoStore photos) {
    this.photos = photos;
  }

  /** Opened on its own, an image that is something else too can neither run nor load anything. */
  @GetMapping("/desk/photos/{sha256:[0-9a-f]{64}}")
  ResponseEntity<Resource> show(@PathVariable String sha256) {
    return photos
        .find(sha256)
        .map(
            photo ->
                ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(photo.mediaType()))
                    .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .<Resource>body(new FileSystemResource(photo.file())))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
