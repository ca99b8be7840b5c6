package org.wardbook.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wardbook.people.People;

/** Ends a session at once when its account was closed or got another role. */
class ActiveAccountFilter extends OncePerRequestFilter {
  private final People people;

  ActiveAccountFilter(People people) {
    this.people = people;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null && !isCurrent(signedIn)) {
      SecurityContextHolder.clearContext();
      var session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    }
    chain.doFilter(request, response);
  }

  private boolean isCurrent(Authentication signedIn) {
    return people
        .findByUsername(signedIn.getName())
        .filter(
            person ->
                person.active()
                    && signedIn.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(person.role().authority()::equals))
        .isPresent();
  }
}
