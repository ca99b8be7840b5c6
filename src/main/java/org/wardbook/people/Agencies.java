package org.wardbook.people;

import java.text.Normalizer;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;

/**
 * The organisations of the partnership, as the CSU keeps them. None is ever deleted: people and
 * reports name them.
 */
@Service
@Transactional
public class Agencies {
  private static final int LONGEST_NAME = 80;

  private final JdbcClient jdbc;
  private final People people;

  Agencies(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /**
   * Adds an agency under a key made of its name.
   *
   * @throws Refusal {@code not-allowed}; {@code invalid-input} when the name is unfit or taken
   */
  public Agency add(String name, Person by) {
    var fit = fitName(name, "", by);
    var wanted = key(fit);
    var key = wanted;
    for (int number = 2; exists(key); number++) {
      key = wanted + "-" + number;
    }
    jdbc.sql("insert into agency (key, name) values (?, ?)").params(key, fit).update();
    return new Agency(key, fit);
  }

  /** Gives it another name; what names it by its key shows the new one. */
  public Agency rename(String key, String name, Person by) {
    var fit = fitName(name, key, by);
    if (jdbc.sql("update agency set name = ? where key = ?").params(fit, key).update() == 0) {
      throw new Refusal(ProblemCode.NOT_FOUND, "There is no such agency.");
    }
    return new Agency(key, fit);
  }

  private String fitName(String name, String ownKey, Person by) {
    if (by.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU changes settings.");
    }
    var fit = name.strip();
    if (fit.isEmpty() || fit.length() > LONGEST_NAME) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT, "Enter a name of at most " + LONGEST_NAME + " characters.");
    }
    people.agencies().stream()
        .filter(other -> other.name().equalsIgnoreCase(fit) && !other.key().equals(ownKey))
        .findFirst()
        .ifPresent(
            other -> {
              throw new Refusal(
                  ProblemCode.INVALID_INPUT, "There is an agency of this name already.");
            });
    return fit;
  }

  private boolean exists(String key) {
    return people.agencies().stream().anyMatch(agency -> agency.key().equals(key));
  }

  /** “Kent & Medway NHS” becomes {@code kent-medway-nhs}. */
  private static String key(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "agency" : plain;
  }
}
