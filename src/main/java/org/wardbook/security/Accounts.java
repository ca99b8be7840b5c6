package org.wardbook.security;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.wardbook.people.People;
import org.wardbook.people.Person;

/** Tells Spring Security about people. */
@Component
class Accounts implements UserDetailsService {
  private final People people;

  Accounts(People people) {
    this.people = people;
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    return people
        .findByUsername(username)
        .map(this::describe)
        .orElseThrow(() -> new UsernameNotFoundException("No such account"));
  }

  private UserDetails describe(Person person) {
    return new Account(
        person,
        people.passwordHash(person.id()).orElseThrow(),
        people.sessionGeneration(person.id()));
  }
}
