package org.wardbook.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import org.wardbook.people.Devices;

/** The cookie in which a phone keeps its device token, out of reach of scripts. */
final class DeviceCookie {
  static final String NAME = "wardbook-device";
  private static final String PATH = "/api/v1";

  private DeviceCookie() {}

  static Optional<String> read(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, NAME);
    return Optional.ofNullable(cookie)
        .map(jakarta.servlet.http.Cookie::getValue)
        .filter(token -> !token.isBlank());
  }

  static void set(HttpServletRequest request, HttpServletResponse response, String token) {
    add(request, response, token, Devices.LIFETIME);
  }

  static void remove(HttpServletRequest request, HttpServletResponse response) {
    add(request, response, "", Duration.ZERO);
  }

  private static void add(
      HttpServletRequest request, HttpServletResponse response, String token, Duration age) {
    var cookie =
        ResponseCookie.from(NAME, token)
            .httpOnly(true)
            .sameSite("Strict")
            .secure(request.isSecure())
            .path(PATH)
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
