package org.wardbook;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session that a file began. Browsers fetch the manifest of an app without cookies, so
 * that Vaadin begins a session for each page that is opened: nobody comes back to it, and it would
 * be held for eight hours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SessionlessFiles extends OncePerRequestFilter {
  private static final Pattern FILE = Pattern.compile(".*\\.[A-Za-z]+");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var before = request.getSession(false);
    chain.doFilter(request, response);
    var after = request.getSession(false);
    if (before == null && after != null) {
      after.invalidate();
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !FILE.matcher(request.getRequestURI()).matches();
  }
}
