package org.wardbook.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Devices;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.people.Role;

/** Signs phones in and out: a session for everything, and a device token for sending after it. */
@Service
public class PhoneSignIn {
  private final ThrottledSignIn signIn;
  private final People people;
  private final Devices devices;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  PhoneSignIn(ThrottledSignIn signIn, People people, Devices devices) {
    this.signIn = signIn;
    this.people = people;
    this.devices = devices;
  }

  /**
   * Signs in; the answer carries both cookies.
   *
   * @throws Refusal {@code wrong-credentials}, {@code too-many-attempts}; {@code not-allowed} for a
   *     partner
   */
  public Person signIn(
      String username, String password, HttpServletRequest request, HttpServletResponse response) {
    var attempt = UsernamePasswordAuthenticationToken.unauthenticated(username, password);
    attempt.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
    try {
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(signIn.authenticate(attempt));
      refusePartner(username);
      // A session from before must not be the one that is signed in now (session fixation).
      request.getSession();
      request.changeSessionId();
      SecurityContextHolder.setContext(context);
      sessions.saveContext(context, request, response);
    } catch (TooManyAttempts e) {
      throw new Refusal(
          ProblemCode.TOO_MANY_ATTEMPTS,
          "There were too many attempts with a wrong password. Try again in "
              + e.minutes()
              + (e.minutes() == 1 ? " minute." : " minutes."));
    } catch (AuthenticationException e) {
      throw new Refusal(
          ProblemCode.WRONG_CREDENTIALS,
          "The username or the password is not right, or the account was closed.");
    }
    var person = people.findByUsername(username).orElseThrow();
    DeviceCookie.read(request).ifPresent(devices::revokeToken);
    var device = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("Unknown");
    DeviceCookie.set(request, response, devices.add(person, device));
    return person;
  }

  /** A partner's work is its updates of the plan (practice §8), for which the desk is made. */
  private void refusePartner(String username) {
    if (people.findByUsername(username).filter(one -> one.role() == Role.PARTNER).isPresent()) {
      throw new Refusal(
          ProblemCode.NOT_ALLOWED,
          "This is the account of a partner agency, which files no reports. Sign in at the desk: the"
              + " address of this page with “desk” in the place of “field”.");
    }
  }

  /** Ends the session and the device token, so that nothing is sent for this person any more. */
  public void signOut(HttpServletRequest request, HttpServletResponse response) {
    DeviceCookie.read(request).ifPresent(devices::revokeToken);
    DeviceCookie.remove(request, response);
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
