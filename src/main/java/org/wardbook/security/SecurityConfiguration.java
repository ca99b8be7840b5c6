package org.wardbook.security;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Devices;
import org.wardbook.people.People;
import org.wardbook.people.Role;

/** Who may do what: one chain for the phone's API, one for the pages of desk and phone. */
@Configuration
class SecurityConfiguration {
  private static final String SIGN_IN_PAGE = "/desk/sign-in";

  /** Those that report: a partner has no business with the phone's API. */
  private static final String[] ROLES = {
    Role.WARDEN.authority(), Role.VOLUNTEER.authority(), Role.CSU.authority()
  };

  private static final String[] ROLES_AND_DEVICE = {
    Role.WARDEN.authority(),
    Role.VOLUNTEER.authority(),
    Role.CSU.authority(),
    DeviceTokenFilter.DEVICE
  };

  /**
   * One for all applications that this Java ever starts, as tests do. With one of each, the filters
   * would clear another holder than the one that the rest reads, and the next request on the same
   * thread would be somebody else's.
   */
  private static final SecurityContextHolderStrategy CONTEXTS =
      new VaadinAwareSecurityContextHolderStrategy();

  private final ProblemResponses problems;
  private final People people;

  SecurityConfiguration(ProblemResponses problems, People people) {
    this.problems = problems;
    this.people = people;
  }

  @Bean
  static SecurityContextHolderStrategy securityContextHolderStrategy() {
    return CONTEXTS;
  }

  /** Cross-site requests are kept out by {@link ClientHeaderFilter} instead of a token. */
  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, Devices devices, ThrottledSignIn signIn) {
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authenticationProvider(signIn)
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .addFilterBefore(new ClientHeaderFilter(problems), SecurityContextHolderFilter.class)
        .addFilterBefore(new ActiveAccountFilter(people), AnonymousAuthenticationFilter.class)
        .addFilterBefore(new DeviceTokenFilter(devices), AnonymousAuthenticationFilter.class)
        .addFilterAfter(new NamedAccountFilter(problems), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(SecurityConfiguration::authorizeApi)
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(this::askToSignIn)
                    .accessDeniedHandler(this::deny))
        .build();
  }

  private static void authorizeApi(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .requestMatchers(HttpMethod.GET, "/api/v1/ping", "/api/v1/report-types/**")
        .permitAll()
        .requestMatchers(HttpMethod.POST, "/api/v1/sign-in", "/api/v1/sign-out")
        .permitAll()
        // A phone whose sign-in has expired goes on saying what waits on it: numbers only.
        .requestMatchers(HttpMethod.PUT, "/api/v1/reports/**", "/api/v1/phone-queue")
        .hasAnyAuthority(ROLES_AND_DEVICE)
        .requestMatchers(HttpMethod.HEAD, "/api/v1/reports/*/photos/*")
        .hasAnyAuthority(ROLES_AND_DEVICE)
        .requestMatchers(
            HttpMethod.GET,
            "/api/v1/me",
            "/api/v1/reference",
            "/api/v1/reports",
            "/api/v1/reports/*")
        .hasAnyAuthority(ROLES_AND_DEVICE)
        .anyRequest()
        .hasAnyAuthority(ROLES);
  }

  private void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    problems.send(
        response, new Refusal(ProblemCode.SIGN_IN_NEEDED, "Sign in, then send this again."));
  }

  private void deny(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    var isDevice =
        signedIn != null
            && signedIn.getAuthorities().stream()
                .anyMatch(authority -> DeviceTokenFilter.DEVICE.equals(authority.getAuthority()));
    problems.send(
        response,
        isDevice
            ? new Refusal(
                ProblemCode.SIGN_IN_NEEDED, "The sign-in of this phone has ended: sign in again.")
            : new Refusal(ProblemCode.NOT_ALLOWED, "This account may not do this."));
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, PageHeaders headers, ThrottledSignIn signIn) {
    return http.authenticationProvider(signIn)
        .headers(headers::configure)
        .addFilterBefore(new ActiveAccountFilter(people), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/", "/field", "/field/", "/field.html", "/VAADIN/build/**")
                    .permitAll()
                    .requestMatchers("/accessibility", "/accessibility.html")
                    .permitAll()
                    .requestMatchers("/sw.js", "/manifest.webmanifest", "/icons/**")
                    .permitAll()
                    .requestMatchers("/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**")
                    .permitAll()
                    .requestMatchers("/desk/photos/*")
                    .hasAuthority(Role.CSU.authority())
                    .requestMatchers("/desk/plan/*/table.csv", "/desk/plan/*/report.html")
                    .hasAnyAuthority(Role.CSU.authority(), Role.PARTNER.authority())
                    .requestMatchers(SIGN_IN_PAGE)
                    .permitAll()
                    // Each page of the desk asks for its role itself. An address with no page
                    // behind
                    // it has to reach Flow as well: its answer says so in words.
                    .requestMatchers(HttpMethod.GET, "/desk/**")
                    .authenticated())
        .with(VaadinSecurityConfigurer.vaadin(), pages -> pages.loginView(SIGN_IN_PAGE))
        .formLogin(form -> form.failureHandler(SecurityConfiguration::sayWhy))
        .build();
  }

  private static void sayWhy(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException, jakarta.servlet.ServletException {
    var error = e instanceof TooManyAttempts attempts ? "wait-" + attempts.minutes() : "";
    new SimpleUrlAuthenticationFailureHandler(SIGN_IN_PAGE + "?error=" + error)
        .onAuthenticationFailure(request, response, e);
  }
}
