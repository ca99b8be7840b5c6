package org.wardbook.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;

/**
 * The way in to an installation where nobody has a CSU account yet: a link that works once, shown
 * only to whoever can read the server's log. There are no default passwords.
 */
@Service
public class FirstAccount {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);
  private static final int TOKEN_BYTES = 24;

  private final People people;
  private final Environment environment;
  private @Nullable String token;

  FirstAccount(People people, Environment environment) {
    this.people = people;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void offer() {
    if (people.hasActive(Role.CSU)) {
      return;
    }
    var port = environment.getProperty("local.server.port", "8080");
    LOG.warn(
        "Nobody can sign in at the desk yet. Open this link once to make the first account of the"
            + " Community Safety Unit: http://localhost:{}/set-up/{}",
        port,
        newToken());
  }

  /** Makes a new token, which ends the one before. */
  synchronized String newToken() {
    var bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return token;
  }

  /** Whether the link with this token still works. */
  public synchronized boolean accepts(String offered) {
    return token != null
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Opens the first CSU account; the link is used up by that.
   *
   * @throws Refusal {@code not-allowed} when the link is wrong or used up; {@code invalid-input} as
   *     {@link People#open} says, after which the link still works
   */
  public synchronized Person redeem(
      String offered, String username, String displayName, String password) {
    if (!accepts(offered) || people.hasActive(Role.CSU)) {
      throw new Refusal(
          ProblemCode.NOT_ALLOWED,
          "This link was used already or is not right. Start the server again for a new one, or ask"
              + " the Community Safety Unit for an account.");
    }
    var person = people.open(username, displayName, Role.CSU, null, password);
    token = null;
    return person;
  }
}
