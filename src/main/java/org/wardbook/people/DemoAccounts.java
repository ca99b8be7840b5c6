package org.wardbook.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The accounts of a demo, made at start where they are missing; never outside the demo profile. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
public class DemoAccounts implements ApplicationRunner {
  public static final String PASSWORD = "wardbook-demo";

  private static final List<Account> ACCOUNTS =
      List.of(
          new Account("warden", "Wendy Warden", Role.WARDEN, "kcc"),
          new Account("volunteer", "Vic Volunteer", Role.VOLUNTEER, null),
          new Account("csu", "Casey of the CSU", Role.CSU, "sdc"),
          new Account("partner", "Pat of Kent Police", Role.PARTNER, "kent-police"));

  private final People people;

  DemoAccounts(People people) {
    this.people = people;
  }

  /** Those who may sign in on a phone. */
  public List<String> usernamesOnPhones() {
    return ACCOUNTS.stream()
        .filter(account -> account.role() != Role.PARTNER)
        .map(Account::username)
        .toList();
  }

  /** The usernames, which all have the same {@link #PASSWORD}. */
  public List<String> usernames() {
    return ACCOUNTS.stream().map(Account::username).toList();
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (var account : ACCOUNTS) {
      if (people.findByUsername(account.username()).isEmpty()) {
        people.open(
            account.username(), account.displayName(), account.role(), account.agency(), PASSWORD);
      }
    }
  }

  private record Account(String username, String displayName, Role role, @Nullable String agency) {}
}
