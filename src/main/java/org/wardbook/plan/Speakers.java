package org.wardbook.plan;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardbook.people.Agency;
import org.wardbook.people.People;
import org.wardbook.people.Person;

/**
 * Who may see and enter what agencies say: the CSU of everything, a partner of the actions that its
 * agency leads or takes part in (practice §8), and nobody else.
 */
@Component
final class Speakers {
  /** Action 1.1 and others have every agency of the partnership as a partner. */
  private static final Set<String> EVERY_AGENCY = Set.of("all", "all partners");

  private final AgencyNames names;
  private final People people;

  Speakers(AgencyNames names, People people) {
    this.names = names;
    this.people = people;
  }

  /**
   * @param year read for partners alone
   * @param about the id of a measure, or the number of an action
   */
  boolean speaksOf(Supplier<PlanYear> year, String about, Person person) {
    return switch (person.role()) {
      case CSU -> true;
      case WARDEN, VOLUNTEER -> false;
      case PARTNER -> {
        var agency = person.agency();
        yield agency != null
            && year.get().actions().stream()
                .filter(action -> isAbout(action, about))
                .anyMatch(action -> takesPart(agency, action));
      }
    };
  }

  private static boolean isAbout(Action action, String about) {
    return action.number().equals(about)
        || action.measures().stream().anyMatch(measure -> measure.id().equals(about));
  }

  private boolean takesPart(String agency, Action action) {
    var itsName =
        people.agencies().stream().filter(one -> one.key().equals(agency)).map(Agency::name);
    var own =
        Stream.concat(itsName, names.of(agency).stream())
            .map(Speakers::plain)
            .collect(Collectors.toSet());
    return Stream.concat(action.leadAgencies().stream(), action.partners().stream())
        .map(Speakers::plain)
        .anyMatch(printed -> own.contains(printed) || EVERY_AGENCY.contains(printed));
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
  }
}
