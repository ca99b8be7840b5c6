package org.wardbook.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardbook.report.WardShade.Unit;

class ShadeClassesTest {
  @Test
  void haveAClassForEachNumber_whenTheyAreFew() {
    var classes = ShadeClasses.of(Unit.NUMBER, List.of(0.0, 1.0, 3.0));

    assertThat(classes.inWords()).containsExactly("None", "1", "2", "3");
    assertThat(classes.of(0)).isZero();
    assertThat(classes.of(3)).isEqualTo(3);
  }

  @Test
  void haveRoundBoundaries_whenNumbersAreLarge() {
    var classes = ShadeClasses.of(Unit.NUMBER, List.of(12.0, 61_000.0));

    assertThat(classes.inWords())
        .containsExactly(
            "None", "1 to 20,000", "20,001 to 40,000", "40,001 to 60,000", "60,001 to 80,000");
    assertThat(classes.of(20_000)).isEqualTo(1);
    assertThat(classes.of(20_001)).isEqualTo(2);
    assertThat(classes.of(61_000)).isEqualTo(4);
  }

  @Test
  void keepShares_belowTheirBoundary() {
    var classes = ShadeClasses.of(Unit.PERCENT, List.of(1.5, 4.2));

    assertThat(classes.inWords())
        .containsExactly("0%", "Up to 2%", "Over 2% to 4%", "Over 4% to 6%");
    assertThat(classes.of(4.0)).isEqualTo(2);
    assertThat(classes.of(4.2)).isEqualTo(3);
    assertThat(classes.shown(4.25)).isEqualTo("4.3%");
  }

  @Test
  void sayOnlyNone_whenThereIsNothing() {
    assertThat(ShadeClasses.of(Unit.NUMBER, List.of()).inWords()).containsExactly("None");
  }
}
