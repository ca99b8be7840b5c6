package org.wardbook.security;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** The headers that tell browsers what the pages may do, and that nobody may frame them. */
@Component
class PageHeaders {
  private static final String CSP = "Content-Security-Policy";

  private final String phonePolicy;
  private final String deskPolicy;

  PageHeaders(@Value("${wardbook.map.tiles-url}") String tilesUrl) {
    var images = "img-src 'self' blob: data:" + tilesHost(tilesUrl) + "; ";
    var common =
        "default-src 'self'; "
            + images
            + "worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'none'; ";
    phonePolicy = common + "script-src 'self'; style-src 'self' 'unsafe-inline'";
    // Flow starts with scripts inside the page and evaluates what the server sends it.
    deskPolicy =
        common
            + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
            + " font-src 'self' data:";
  }

  void configure(HeadersConfigurer<?> headers) {
    RequestMatcher phone =
        new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/field"),
            PathPatternRequestMatcher.pathPattern("/field.html"),
            PathPatternRequestMatcher.pathPattern("/sw.js"));
    RequestMatcher photo = PathPatternRequestMatcher.pathPattern("/desk/photos/*");
    headers
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
        .permissionsPolicyHeader(
            permissions ->
                permissions.policy(
                    "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()"))
        .addHeaderWriter(policy(phone, phonePolicy))
        // A photo has a policy of its own, which its controller sets.
        .addHeaderWriter(
            policy(new NegatedRequestMatcher(new OrRequestMatcher(phone, photo)), deskPolicy));
  }

  private static DelegatingRequestMatcherHeaderWriter policy(RequestMatcher where, String policy) {
    return new DelegatingRequestMatcherHeaderWriter(where, new StaticHeadersWriter(CSP, policy));
  }

  private static String tilesHost(String tilesUrl) {
    if (tilesUrl.isBlank()) {
      return "";
    }
    // {s} stands for one of several host names, the other braces are not part of the host.
    var uri = URI.create(tilesUrl.replace("{s}", "wildcard").replaceAll("[{}]", ""));
    var host = uri.getHost().replaceFirst("^wildcard", "*");
    return " " + uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }
}
