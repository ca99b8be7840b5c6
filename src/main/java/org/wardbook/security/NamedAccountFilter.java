package org.wardbook.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;

/**
 * Takes a call that names an account ({@code X-Wardbook-Account}) only for that one. Two people may
 * share a phone, and its cookies belong to the whole browser: when one signs in while the queue of
 * the other is being sent, the rest of that queue must not become theirs.
 */
class NamedAccountFilter extends OncePerRequestFilter {
  static final String HEADER = "X-Wardbook-Account";

  private final ProblemResponses problems;

  NamedAccountFilter(ProblemResponses problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isSomebodyElse(request.getHeader(HEADER))) {
      problems.send(
          response,
          new Refusal(
              ProblemCode.SIGN_IN_NEEDED,
              "Somebody else is signed in on this phone. Sign in, then send this again."));
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isSomebodyElse(@Nullable String named) {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    return named != null
        && signedIn != null
        && !(signedIn instanceof AnonymousAuthenticationToken)
        && !signedIn.getName().equalsIgnoreCase(decoded(named));
  }

  private static String decoded(String named) {
    try {
      return UriUtils.decode(named, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return named;
    }
  }
}
