package org.wardbook.rescue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardbook.WardbookTest;

@WardbookTest
class RescueKeyTest {
  @Autowired private RescueKey key;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @Test
  void isTheSame_whenTheServerStartsAgain() {
    var again = new RescueKey(jdbc, clock);

    assertThat(again.publicKey()).isEqualTo(key.publicKey());
    assertThat(again.id()).isEqualTo(key.id()).matches("[0-9a-f]{16}");
  }
}
