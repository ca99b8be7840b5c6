package org.wardbook.security;

import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.wardbook.people.Person;

/** Whoever signed in, as the session remembers them. */
final class Account extends User {
  private static final long serialVersionUID = 1L;

  private final int sessionGeneration;

  /**
   * @param sessionGeneration as {@link org.wardbook.people.People#sessionGeneration} says now
   */
  Account(Person person, String passwordHash, int sessionGeneration) {
    super(
        person.username(),
        passwordHash,
        person.active(),
        true,
        true,
        true,
        List.of(new SimpleGrantedAuthority(person.role().authority())));
    this.sessionGeneration = sessionGeneration;
  }

  int sessionGeneration() {
    return sessionGeneration;
  }
}
