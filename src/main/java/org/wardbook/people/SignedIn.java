package org.wardbook.people;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.wardbook.base.WhoIsSignedIn;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;

/** Who is asking: the person of the running request or desk page, as the account is now. */
@Component
public class SignedIn implements WhoIsSignedIn {
  private final People people;

  SignedIn(People people) {
    this.people = people;
  }

  /** Empty when nobody is signed in or the account was closed meanwhile. */
  public Optional<Person> find() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .flatMap(authentication -> people.findByUsername(authentication.getName()))
        .filter(Person::active);
  }

  @Override
  public Optional<String> displayName() {
    return find().map(Person::displayName);
  }

  @Override
  public Optional<String> agencyName() {
    return find()
        .filter(person -> person.role() == Role.PARTNER)
        .flatMap(
            person ->
                people.agencies().stream()
                    .filter(agency -> agency.key().equals(person.agency()))
                    .findFirst())
        .map(Agency::name);
  }

  /**
   * The signed-in person.
   *
   * @throws Refusal {@code sign-in-needed}
   */
  public Person person() {
    return find()
        .orElseThrow(() -> new Refusal(ProblemCode.SIGN_IN_NEEDED, "Sign in and try again."));
  }
}
