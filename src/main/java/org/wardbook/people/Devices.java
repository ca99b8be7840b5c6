package org.wardbook.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;

/**
 * The phones that people have signed in on. Each holds a secret token, of which only the SHA-256 is
 * kept here; with it a phone sends what waits in it although its sign-in has expired.
 */
@Service
public class Devices {
  /** How long a token lives that is not used: as long as browsers keep its cookie. */
  public static final Duration LIFETIME = Duration.ofDays(400);

  private static final int TOKEN_BYTES = 32;
  private static final int LONGEST_NAME = 200;

  /** Noting every use would cost a write per request. */
  private static final Duration NOTED_EVERY = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Devices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Lets a phone send for the person from now on.
   *
   * @param name what its browser calls itself
   * @return the token, which is told this once
   */
  @Transactional
  public String add(Person person, String name) {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = StoredInstant.text(clock.instant());
    jdbc.sql(
            """
            insert into device_token (id, person_id, token_hash, device, created_at, last_used_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID().toString(),
            person.id().toString(),
            hash(token),
            name.substring(0, Math.min(name.length(), LONGEST_NAME)),
            now,
            now)
        .update();
    return token;
  }

  /**
   * The username that the token sends for; empty when it was revoked, is too old or unknown. Now
   * and then it is noted that the token was used.
   */
  public Optional<String> usernameOf(String token) {
    var hash = hash(token);
    var now = clock.instant();
    var found = find(hash, now);
    if (found.filter(use -> use.lastUsedAt().isBefore(now.minus(NOTED_EVERY))).isPresent()) {
      jdbc.sql("update device_token set last_used_at = ? where token_hash = ?")
          .params(StoredInstant.text(now), hash)
          .update();
    }
    return found.map(Use::username);
  }

  private Optional<Use> find(String hash, Instant now) {
    return jdbc.sql(
            """
            select p.username, t.last_used_at
            from device_token t join person p on p.id = t.person_id
            where t.token_hash = ? and t.revoked_at is null and t.last_used_at > ? and p.active = 1
              and p.role <> 'PARTNER'
            """)
        .params(hash, StoredInstant.text(now.minus(LIFETIME)))
        .query(
            (row, number) ->
                new Use(row.getString("username"), StoredInstant.of(row.getString("last_used_at"))))
        .optional();
  }

  private record Use(String username, Instant lastUsedAt) {}

  /** The phones of a person, the one used last first. */
  @Transactional(readOnly = true)
  public List<Device> of(UUID person) {
    return jdbc.sql(
            """
            select id, device, created_at, last_used_at, revoked_at from device_token
            where person_id = ? order by last_used_at desc, id
            """)
        .param(person.toString())
        .query(
            (row, number) -> {
              var revokedAt = row.getString("revoked_at");
              return new Device(
                  UUID.fromString(row.getString("id")),
                  row.getString("device"),
                  StoredInstant.of(row.getString("created_at")),
                  StoredInstant.of(row.getString("last_used_at")),
                  revokedAt == null ? null : StoredInstant.of(revokedAt));
            })
        .list();
  }

  /**
   * Say, when a phone was lost. What waits on it can't be sent until somebody signs in there. The
   * session on it must not live on either; which one that is nobody knows, so all of this person
   * end. Their other phones go on sending by their own tokens.
   */
  @Transactional
  public void revoke(UUID device) {
    jdbc.sql(
            """
            update person set session_generation = session_generation + 1
            where id = (select person_id from device_token where id = ? and revoked_at is null)
            """)
        .param(device.toString())
        .update();
    jdbc.sql("update device_token set revoked_at = ? where id = ? and revoked_at is null")
        .params(now(), device.toString())
        .update();
  }

  /** When somebody signs out on the phone that holds this token. */
  @Transactional
  public void revokeToken(String token) {
    jdbc.sql("update device_token set revoked_at = ? where token_hash = ? and revoked_at is null")
        .params(now(), hash(token))
        .update();
  }

  private String now() {
    Instant now = clock.instant();
    return StoredInstant.text(now);
  }

  /** Unsalted and fast is enough for 256 random bits. */
  private static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
