package org.wardbook;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the phone's page, which the build put beside the desk's bundle. */
@Controller
class FieldPage {
  private static final Resource PAGE = new ClassPathResource("META-INF/VAADIN/webapp/field.html");
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  /** Always asked for again, so that a new version is found; its scripts have hashed names. */
  @GetMapping({"/field", "/field.html"})
  ResponseEntity<Resource> page() {
    return ResponseEntity.ok().contentType(HTML).cacheControl(CacheControl.noCache()).body(PAGE);
  }
}
