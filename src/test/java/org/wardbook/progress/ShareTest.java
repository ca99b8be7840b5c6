package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
  @ParameterizedTest
  @CsvSource({
    "4, 5, 80, true, 80.0%",
    "7, 9, 80, false, 77.8%",
    "9, 12, 75, true, 75.0%",
    "8, 12, 75, false, 66.7%",
    "1999, 2000, 100, false, 99.9%",
    "7999, 10000, 80, false, 79.9%",
    "1, 3, 33.3, true, 33.3%",
    "0, 1, 0, true, 0.0%",
  })
  void comparesUnroundedAndNeverShowsAMissAsAHit(
      int part, int whole, BigDecimal target, boolean hit, String shown) {
    var share = new Share(part, whole);

    assertThat(share.isAtLeast(target)).isEqualTo(hit);
    assertThat(share.shown(target)).isEqualTo(shown);
  }

  @Test
  void roundsToTheNearest_whenThereIsNoTarget() {
    assertThat(new Share(1999, 2000).shown(null)).isEqualTo("100.0%");
  }

  @Test
  void isNoShare_whenThereIsNothingToShare() {
    assertThatThrownBy(() -> new Share(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
