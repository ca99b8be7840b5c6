package org.wardbook.security;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks usernames and passwords, for desk and phone alike, and not too often. */
@Component
class ThrottledSignIn extends DaoAuthenticationProvider {
  private final SignInThrottle throttle;

  ThrottledSignIn(Accounts accounts, PasswordEncoder passwords, SignInThrottle throttle) {
    super(accounts);
    setPasswordEncoder(passwords);
    this.throttle = throttle;
  }

  @Override
  public Authentication authenticate(Authentication attempt) throws AuthenticationException {
    var username = attempt.getName();
    var address = address(attempt);
    var wait = throttle.wait(username, address);
    if (wait.isPositive()) {
      throw new TooManyAttempts(wait);
    }
    try {
      var signedIn = super.authenticate(attempt);
      throttle.succeeded(username, address);
      return signedIn;
    } catch (BadCredentialsException e) {
      throttle.failed(username, address);
      throw e;
    }
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
