package org.wardbook.people;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;

/** The accounts: found, opened, changed and closed. Nobody is ever deleted: reports name them. */
@Service
@Transactional(readOnly = true)
public class People {
  static final int SHORTEST_PASSWORD = 12;

  /** BCrypt reads no more than this many bytes. */
  private static final int LONGEST_PASSWORD_BYTES = 72;

  private static final String USERNAME = "[A-Za-z0-9][A-Za-z0-9._-]{1,39}";
  private static final String SELECT =
      "select id, username, display_name, role, agency, active from person ";

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final Clock clock;

  People(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.clock = clock;
  }

  public Optional<Person> find(UUID id) {
    return jdbc.sql(SELECT + "where id = ?").param(id.toString()).query(People::read).optional();
  }

  public Optional<Person> findByUsername(String username) {
    return jdbc.sql(SELECT + "where username = ?").param(username).query(People::read).optional();
  }

  /** Everybody, closed accounts too, by display name. */
  public List<Person> all() {
    return jdbc.sql(SELECT + "order by display_name collate nocase, username")
        .query(People::read)
        .list();
  }

  public List<Agency> agencies() {
    return jdbc.sql("select key, name from agency order by name")
        .query((row, number) -> new Agency(row.getString("key"), row.getString("name")))
        .list();
  }

  public boolean hasActive(Role role) {
    return jdbc.sql("select exists (select 1 from person where role = ? and active = 1)")
        .param(role.name())
        .query(Boolean.class)
        .single();
  }

  /** The stored BCrypt hash, for the sign-in alone. */
  public Optional<String> passwordHash(UUID id) {
    return jdbc.sql("select password_hash from person where id = ?")
        .param(id.toString())
        .query(String.class)
        .optional();
  }

  /**
   * How often the sessions of this person were all ended; one that began with another number is
   * over.
   */
  public int sessionGeneration(UUID id) {
    return jdbc.sql("select session_generation from person where id = ?")
        .param(id.toString())
        .query(Integer.class)
        .single();
  }

  /**
   * Opens an account.
   *
   * @throws Refusal {@code invalid-input} when the username is taken or unfit, the password weak,
   *     or a partner has no agency
   */
  @Transactional
  public Person open(
      String username, String displayName, Role role, @Nullable String agency, String password) {
    var name = fitName(displayName);
    refuseNoAgency(role, agency);
    if (!username.matches(USERNAME)) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT,
          "A username has 2 to 40 letters, digits, dots, dashes or underscores and starts with a"
              + " letter or digit.");
    }
    var person = new Person(UUID.randomUUID(), username, name, role, agency, true);
    var added =
        jdbc.sql(
                """
                insert into person
                  (id, username, display_name, role, agency, password_hash, active, created_at)
                values (:id, :username, :name, :role, :agency, :hash, 1, :at)
                on conflict (username) do nothing
                """)
            .param("id", person.id().toString())
            .param("username", username)
            .param("name", name)
            .param("role", role.name())
            .param("agency", agency)
            .param("hash", hash(password))
            .param("at", StoredInstant.text(clock.instant()))
            .update();
    if (added == 0) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT, "The username " + username + " is taken: choose another one.");
    }
    return person;
  }

  /** Changes who somebody is; the username stays. The phones of a partner send nothing any more. */
  @Transactional
  public Person change(UUID id, String displayName, Role role, @Nullable String agency) {
    var name = fitName(displayName);
    refuseNoAgency(role, agency);
    refuseToLoseTheLastCsu(id, role == Role.CSU);
    if (role == Role.PARTNER) {
      revokeDevices(id);
    }
    jdbc.sql(
            "update person set display_name = :name, role = :role, agency = :agency where id = :id")
        .param("name", name)
        .param("role", role.name())
        .param("agency", agency)
        .param("id", id.toString())
        .update();
    return get(id);
  }

  /** Sets a new password; every session and every phone of theirs has to sign in again. */
  @Transactional
  public void setPassword(UUID id, String password) {
    jdbc.sql(
            """
            update person
            set password_hash = ?, session_generation = session_generation + 1
            where id = ?
            """)
        .params(hash(password), id.toString())
        .update();
    revokeDevices(id);
  }

  /** Closes the account at once, on every phone too. */
  @Transactional
  public Person close(UUID id) {
    refuseToLoseTheLastCsu(id, false);
    jdbc.sql(
            """
            update person set active = 0, session_generation = session_generation + 1 where id = ?
            """)
        .param(id.toString())
        .update();
    revokeDevices(id);
    return get(id);
  }

  @Transactional
  public Person reopen(UUID id) {
    jdbc.sql("update person set active = 1 where id = ?").param(id.toString()).update();
    return get(id);
  }

  private Person get(UUID id) {
    return find(id)
        .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such account."));
  }

  private void revokeDevices(UUID id) {
    jdbc.sql("update device_token set revoked_at = ? where person_id = ? and revoked_at is null")
        .params(StoredInstant.text(clock.instant()), id.toString())
        .update();
  }

  private static void refuseNoAgency(Role role, @Nullable String agency) {
    if (role == Role.PARTNER && agency == null) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT, "Choose the agency for which this person speaks.");
    }
  }

  private void refuseToLoseTheLastCsu(UUID id, boolean staysCsu) {
    var others =
        jdbc.sql("select count(*) from person where role = 'CSU' and active = 1 and id is not ?")
            .param(id.toString())
            .query(Integer.class)
            .single();
    if (!staysCsu && others == 0 && get(id).role() == Role.CSU) {
      throw new Refusal(
          ProblemCode.NOT_POSSIBLE_NOW,
          "This is the last account of the Community Safety Unit: open another one first.");
    }
  }

  private String hash(String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT,
          "Choose a password of at least " + SHORTEST_PASSWORD + " characters.");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT,
          "Choose a password of at most " + LONGEST_PASSWORD_BYTES + " characters.");
    }
    return Objects.requireNonNull(passwords.encode(password));
  }

  private static String fitName(String displayName) {
    var name = displayName.strip();
    if (name.isEmpty() || name.length() > 80) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT, "Enter the name to show, of at most 80 characters.");
    }
    return name;
  }

  private static Person read(ResultSet row, int number) throws SQLException {
    return new Person(
        UUID.fromString(row.getString("id")),
        row.getString("username"),
        row.getString("display_name"),
        Role.valueOf(row.getString("role")),
        row.getString("agency"),
        row.getBoolean("active"));
  }
}
