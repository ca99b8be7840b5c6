package org.wardbook.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.wardbook.Application;
import org.wardbook.base.problem.Refusal;

/** The first start of an installation that is no demo. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAccountTest {
  private static final String PASSWORD = "correct horse battery";

  @TempDir private Path data;
  private ConfigurableApplicationContext server;
  private FirstAccount firstAccount;

  @BeforeEach
  void start() {
    server =
        new SpringApplicationBuilder(Application.class)
            .run("--server.port=0", "--wardbook.data-dir=" + data);
    firstAccount = server.getBean(FirstAccount.class);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void printsALinkThatWorksOnce_whenThereIsNoCsuAccount(CapturedOutput output) {
    var link = output.getAll().replaceFirst("(?s).*(http://localhost:\\d+/set-up/\\S+).*", "$1");
    var token = link.substring(link.lastIndexOf('/') + 1);
    assertThat(firstAccount.accepts(token)).isTrue();
    assertThat(server.getBean(People.class).all()).isEmpty();

    assertThatThrownBy(() -> firstAccount.redeem("guess", "kim", "Kim", PASSWORD))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> firstAccount.redeem(token, "kim", "Kim", "short"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("12 characters");

    var person = firstAccount.redeem(token, "kim", "Kim", PASSWORD);

    assertThat(person.role()).isEqualTo(Role.CSU);
    assertThat(firstAccount.accepts(token)).isFalse();
    assertThatThrownBy(() -> firstAccount.redeem(token, "eve", "Eve", PASSWORD))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> server.getBean(People.class).close(person.id()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("last account");
  }
}
