package org.wardbook;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the phone's page, which the build put beside the desk's bundle. */
@Controller
@Hidden
class FieldPage {
  private static final ClassPathResource PAGE =
      new ClassPathResource("META-INF/VAADIN/webapp/field.html");
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  /** Always asked for again, so that a new version is found; its scripts have hashed names. */
  @GetMapping({"/field", "/field.html"})
  ResponseEntity<byte[]> page() throws IOException {
    var page = PAGE.getContentAsByteArray();
    return ResponseEntity.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .eTag(DigestUtils.md5DigestAsHex(page))
        .body(page);
  }

  /** As people type it; the page's own files lie beside it and would be looked for below it. */
  @GetMapping("/field/")
  ResponseEntity<Void> withoutSlash(HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .location(URI.create(request.getContextPath() + "/field"))
        .build();
  }
}
