package org.wardbook.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class PoundsTest {
  @Test
  void areReadWithTheirPence() {
    assertThat(Pounds.inWords(123456)).isEqualTo("£1,234.56");
    assertThat(Pounds.inWords(5)).isEqualTo("£0.05");
  }

  @Test
  void areKeptAsTheNearestPence() {
    assertThat(Pounds.nearestPence(new BigDecimal("5.934"))).isEqualTo(593);
    assertThat(Pounds.nearestPence(new BigDecimal("5.935"))).isEqualTo(594);
  }

  @Test
  void stayAsManyAsTheyAre_whenTheyAreMoreThanAnIntegerHolds() {
    assertThat(Pounds.nearestPence(new BigDecimal("42949672.97")))
        .isEqualTo(new BigInteger("4294967297"));
  }

  @Test
  void areNotExact_whenTheyHaveAPartOfAPenny() {
    assertThat(Pounds.exactPence(new BigDecimal("120.50"))).isEqualTo(12050);
    assertThatThrownBy(() -> Pounds.exactPence(new BigDecimal("0.005")))
        .isInstanceOf(ArithmeticException.class);
  }
}
