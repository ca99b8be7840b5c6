package org.wardbook.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;

/**
 * Wants the header {@code X-Wardbook-Client} on every call that changes something. A page of
 * another site can't send it without being asked first, so it can't use the cookies of somebody
 * signed in.
 */
class ClientHeaderFilter extends OncePerRequestFilter {
  static final String HEADER = "X-Wardbook-Client";
  private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

  private final ProblemResponses problems;

  ClientHeaderFilter(ProblemResponses problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var client = request.getHeader(HEADER);
    if (!CHANGE_NOTHING.contains(request.getMethod()) && (client == null || client.isBlank())) {
      problems.send(
          response,
          new Refusal(
              ProblemCode.CLIENT_HEADER_MISSING,
              "Send the header X-Wardbook-Client with the name and version of your client."));
      return;
    }
    chain.doFilter(request, response);
  }
}
