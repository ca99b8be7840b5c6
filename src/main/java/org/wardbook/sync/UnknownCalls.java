package org.wardbook.sync;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Answers every call that there isn't, which would otherwise get a page of the desk. */
@Configuration
class UnknownCalls {
  /** Asked after the controllers, whose calls would else seem missing when only the method is. */
  private static final int AFTER_CONTROLLERS = 1;

  @Bean
  SimpleUrlHandlerMapping noSuchCall() {
    HttpRequestHandler notFound =
        (request, response) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    return new SimpleUrlHandlerMapping(
        Map.of("/api", notFound, "/api/**", notFound), AFTER_CONTROLLERS);
  }
}
