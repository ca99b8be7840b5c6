package org.wardbook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.wardbook.people.People;
import org.wardbook.people.Role;

/**
 * The whole server on a real port and a real SQLite file, with an account of every role and a
 * {@link TestClock}. All tests that say this share one server, so that the suite stays fast: they
 * make reports of their own and expect nothing of those of others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(WardbookTest.Surroundings.class)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "wardbook.data-dir=target/test-data/${random.uuid}")
public @interface WardbookTest {
  /** Of every account. */
  String PASSWORD = "correct horse battery";

  /**
   * A clock that stands still, and an account of every role, named after it; the partner's is of
   * Kent Police.
   */
  @TestConfiguration
  class Surroundings {
    @Bean
    @Primary
    TestClock testClock() {
      return new TestClock();
    }

    @Bean
    ApplicationRunner openTestAccounts(People people) {
      return arguments -> {
        for (var role : Role.values()) {
          var username = role.name().toLowerCase(Locale.ROOT);
          var agency = role == Role.PARTNER ? "kent-police" : null;
          people.open(username, "Test " + role.label(), role, agency, PASSWORD);
        }
      };
    }
  }
}
