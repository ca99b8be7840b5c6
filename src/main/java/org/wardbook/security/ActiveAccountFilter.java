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
import org.wardbook.people.Person;

/**
 * Ends a session at its next request when its account was closed or got another role, a new
 * password or a phone locked out since the session began.
 */
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
        .filter(person -> person.active() && hasRole(signedIn, person))
        .filter(
            person ->
                signedIn.getPrincipal() instanceof Account account
                    && account.sessionGeneration() == people.sessionGeneration(person.id()))
        .isPresent();
  }

  private static boolean hasRole(Authentication signedIn, Person person) {
    return signedIn.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(person.role().authority()::equals);
  }
}
