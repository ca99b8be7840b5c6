package org.wardbook.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wardbook.base.StorageTrouble;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;

/**
 * Answers in {@code application/problem+json} too when no controller of the API is reached: an
 * address that the firewall stops, a method or a kind of content that no call takes, a filter that
 * fails. The server's own page of errors would be shown by the desk, and only to its people.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFailureFilter extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(ApiFailureFilter.class);

  private final ProblemResponses problems;

  ApiFailureFilter(ProblemResponses problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var address = request.getRequestURI();
    return !address.equals("/api") && !address.startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, new InProblems(response));
    } catch (ServletException | RuntimeException e) {
      if (response.isCommitted()) {
        throw e;
      }
      response.reset();
      problems.send(response, refusal(e));
    }
  }

  /** A storage that fails for a while is to be expected, so that a line says enough. */
  private static Refusal refusal(Exception failure) {
    var trouble = StorageTrouble.in(failure);
    if (trouble.isPresent()) {
      LOG.warn(
          "A request was not begun, because the storage failed: {}",
          NestedExceptionUtils.getMostSpecificCause(failure).toString());
      return trouble.get();
    }
    LOG.error("A request failed before it reached its call", failure);
    return refusal(ProblemCode.UNEXPECTED);
  }

  private static Refusal refusal(ProblemCode code) {
    return new Refusal(
        code,
        switch (code) {
          case NOT_FOUND, METHOD_NOT_SUPPORTED -> "There is no such call. See /v3/api-docs.";
          case UNEXPECTED -> "Something went wrong on the server. Send it again later.";
          default -> code.title() + ". See /v3/api-docs.";
        });
  }

  private final class InProblems extends HttpServletResponseWrapper {
    InProblems(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
      resetBuffer();
      problems.send((HttpServletResponse) getResponse(), refusal(ProblemCode.ofStatus(status)));
    }

    @Override
    public void sendError(int status, @Nullable String reason) throws IOException {
      sendError(status);
    }
  }
}
