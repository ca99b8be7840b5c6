package org.wardbook.campaign;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.wardbook.Application;
import org.wardbook.people.People;
import org.wardbook.people.Role;

/** The real server in a process of its own, with one account to send from. */
public final class KillableServer {
  static final String USERNAME = "warden";
  static final String PASSWORD = "correct horse battery";

  private KillableServer() {}

  public static void main(String[] arguments) {
    new SpringApplicationBuilder(Application.class, Accounts.class).run(arguments);
  }

  /** No annotation: the tests' own servers must not find it. */
  static class Accounts {
    /** Before the port opens: a server that answers can be signed in to. */
    @Bean
    SmartInitializingSingleton openAccount(People people) {
      return () -> {
        if (people.findByUsername(USERNAME).isEmpty()) {
          people.open(USERNAME, "Campaign", Role.WARDEN, null, PASSWORD);
        }
      };
    }
  }
}
