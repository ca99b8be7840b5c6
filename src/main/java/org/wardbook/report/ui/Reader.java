package org.wardbook.report.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;
import org.wardbook.people.People;
import org.wardbook.people.Person;

/** Who sits at this page. Asked anew for each action, since accounts are closed and changed. */
@Component
final class Reader {
  private final AuthenticationContext authentication;
  private final People people;

  Reader(AuthenticationContext authentication, People people) {
    this.authentication = authentication;
    this.people = people;
  }

  Person person() {
    return authentication
        .getPrincipalName()
        .flatMap(people::findByUsername)
        .filter(Person::active)
        .orElseThrow(() -> new IllegalStateException("Nobody with an open account is signed in"));
  }
}
