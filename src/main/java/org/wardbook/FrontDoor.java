package org.wardbook;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends everybody who opens the bare address to the half that is theirs. */
@Configuration
class FrontDoor {
  /** Marks the requests of Flow's own client, which go to the bare address too. */
  private static final String FLOW_REQUEST = "v-r";

  /** A function and not a controller: what it does not take has to reach Flow. */
  @Bean
  RouterFunction<ServerResponse> open() {
    return RouterFunctions.route(
        RequestPredicates.GET("/").and(request -> request.param(FLOW_REQUEST).isEmpty()),
        FrontDoor::open);
  }

  private static ServerResponse open(ServerRequest request) {
    var page = isForPhone(request) ? "field" : deskOf(request);
    return ServerResponse.status(HttpStatus.FOUND)
        .location(URI.create(request.servletRequest().getContextPath() + "/" + page))
        .header(HttpHeaders.VARY, "Cookie, Sec-CH-UA-Mobile, User-Agent")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The plan is all that a partner has at the desk. */
  private static String deskOf(ServerRequest request) {
    return isPartner(request) ? "desk/plan" : "desk";
  }

  private static boolean isPartner(ServerRequest request) {
    return request.servletRequest().isUserInRole("PARTNER");
  }

  /** By role where that is known: who reports has nothing at the desk. */
  private static boolean isForPhone(ServerRequest request) {
    if (request.principal().isPresent()) {
      return !request.servletRequest().isUserInRole("CSU") && !isPartner(request);
    }
    var headers = request.headers();
    var browser = headers.firstHeader(HttpHeaders.USER_AGENT);
    return "?1".equals(headers.firstHeader("Sec-CH-UA-Mobile"))
        || (browser != null && browser.contains("Mobi"));
  }
}
