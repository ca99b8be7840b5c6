package org.wardbook;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Sends everybody who opens the bare address to the half that is theirs. */
@Controller
@Hidden
class FrontDoor {
  @GetMapping("/")
  ResponseEntity<Void> open(
      HttpServletRequest request,
      @RequestHeader(name = "Sec-CH-UA-Mobile", required = false) @Nullable String isMobile,
      @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String browser) {
    var page = isForPhone(request, isMobile, browser) ? "field" : "desk";
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(HttpHeaders.LOCATION, request.getContextPath() + "/" + page)
        .header(HttpHeaders.VARY, "Cookie, Sec-CH-UA-Mobile, User-Agent")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** By role where that is known: only the CSU has anything at the desk. */
  private static boolean isForPhone(
      HttpServletRequest request, @Nullable String isMobile, @Nullable String browser) {
    if (request.getUserPrincipal() != null) {
      return !request.isUserInRole("CSU");
    }
    return "?1".equals(isMobile) || (browser != null && browser.contains("Mobi"));
  }
}
