package org.wardbook.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wardbook.people.Devices;

/**
 * Lets a phone whose sign-in has expired go on sending by its device token. Such a request has the
 * one authority {@link #DEVICE} and no role, so it can do what that allows and nothing else; it
 * never becomes a session.
 */
class DeviceTokenFilter extends OncePerRequestFilter {
  static final String DEVICE = "DEVICE";

  private final Devices devices;

  DeviceTokenFilter(Devices devices) {
    this.devices = devices;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication() == null) {
      DeviceCookie.read(request).ifPresent(this::signIn);
    }
    chain.doFilter(request, response);
  }

  private void signIn(String token) {
    devices
        .usernameOf(token)
        .ifPresent(
            username -> {
              var context = SecurityContextHolder.createEmptyContext();
              context.setAuthentication(
                  UsernamePasswordAuthenticationToken.authenticated(
                      username, null, AuthorityUtils.createAuthorityList(DEVICE)));
              SecurityContextHolder.setContext(context);
            });
  }
}
