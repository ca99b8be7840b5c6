package org.wardbook.browser;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers with a service worker that differs by a line, which is what a browser looks for. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NewerWorker extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!request.getRequestURI().equals("/sw.js")) {
      chain.doFilter(request, response);
      return;
    }
    try (InputStream worker =
        Objects.requireNonNull(
            NewerWorker.class.getResourceAsStream("/META-INF/VAADIN/webapp/sw.js"))) {
      response.setContentType("text/javascript");
      response.getOutputStream().write(worker.readAllBytes());
      response.getOutputStream().write("\n// newer\n".getBytes(StandardCharsets.UTF_8));
    }
  }
}
