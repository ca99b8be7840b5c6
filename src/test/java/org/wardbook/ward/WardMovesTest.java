package org.wardbook.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.wardbook.ward.WardMoves.Move;

class WardMovesTest {
  private static final String WESTERHAM = "E05009965";
  private static final String BRASTED = "E05011558";
  private static final MicroPoint IN_WESTERHAM = MicroPoint.ofDegrees(51.26632, 0.06892);

  /** In Brasted, less than 50 m from Westerham. */
  private static final MicroPoint NEAR_WESTERHAM = MicroPoint.ofDegrees(51.27, 0.0945);

  private final WardSet wards = ShippedWards.read();

  @Test
  void countsNone_whenTheWardsAreTheSame() {
    var tally = tally(wards, pins -> pins.visit(IN_WESTERHAM, WESTERHAM));

    assertThat(tally.pins()).isEqualTo(1);
    assertThat(tally.moved()).isZero();
  }

  @Test
  void keepsTheNeighbourThatSomebodyChose_whenItIsStillNear() {
    assertThat(tally(wards, pins -> pins.visit(NEAR_WESTERHAM, WESTERHAM)).moved()).isZero();
    assertThat(tally(wards, pins -> pins.visit(IN_WESTERHAM, BRASTED)).moves())
        .containsExactly(new Move(BRASTED, WESTERHAM, 1));
  }

  @Test
  void countsEachWay_theLargestFirst() {
    var without =
        new WardSet(
            "without",
            wards.district(),
            "",
            wards.wards().stream().filter(ward -> !ward.code().equals(WESTERHAM)).toList());

    var tally =
        tally(
            without,
            pins -> {
              pins.visit(NEAR_WESTERHAM, null);
              pins.visit(IN_WESTERHAM, WESTERHAM);
              pins.visit(IN_WESTERHAM, WESTERHAM);
            });

    assertThat(tally.moves())
        .containsExactly(new Move(WESTERHAM, null, 2), new Move(null, BRASTED, 1));
  }

  @Test
  void saysHowFarItIs_whenThereAreMany() {
    var heard = new ArrayList<Long>();
    PlacedPins many =
        kind(
            pins -> {
              for (int i = 0; i < 50_000; i++) {
                pins.visit(IN_WESTERHAM, WESTERHAM);
              }
            });

    new WardMoves(List.of(many)).count(wards, heard::add);

    assertThat(heard).containsExactly(20_000L, 40_000L);
  }

  private static WardMoves.Tally tally(WardSet coming, Consumer<PlacedPins.Visitor> pins) {
    return new WardMoves(List.of(kind(pins))).count(coming, done -> {});
  }

  private static PlacedPins kind(Consumer<PlacedPins.Visitor> pins) {
    return new PlacedPins() {
      @Override
      public long count() {
        return 0;
      }

      @Override
      public void each(Visitor visitor) {
        pins.accept(visitor);
      }
    };
  }
}
