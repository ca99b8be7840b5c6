package org.wardbook;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers how long to keep the bundle's files. Vaadin says one hour for all of them: too
 * short for files whose name changes with their content, and too long for the service worker, which
 * is how phones learn of a new version.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BundleCaching extends OncePerRequestFilter {
  private static final Pattern HASHED_NAME = Pattern.compile("/VAADIN/build/.*-[\\w-]{8}\\.\\w+");
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    if (HASHED_NAME.matcher(path).matches()) {
      chain.doFilter(request, new Keeping(response, FOR_EVER));
    } else if (path.equals("/sw.js")) {
      chain.doFilter(request, new Keeping(response, "no-cache"));
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Puts its own words in the place of whatever is said about caching a file that was found. */
  private static final class Keeping extends HttpServletResponseWrapper {
    private final String caching;

    Keeping(HttpServletResponse response, String caching) {
      super(response);
      this.caching = caching;
    }

    @Override
    public void setHeader(String name, String value) {
      var isAboutCaching =
          HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name) && value.startsWith("max-age");
      super.setHeader(name, isAboutCaching ? caching : value);
    }
  }
}
