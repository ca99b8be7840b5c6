package org.wardbook.ward.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.ShippedWards;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSet;
import org.wardbook.ward.file.WardChange.Kind;

class WardComparisonTest {
  private static final String HEXTABLE = "E05009960";

  private final WardSet present = ShippedWards.read();

  @Test
  void findsNothing_whenTheWardsAreTheSame() {
    assertThat(compared(present.wards())).isEqualTo(new WardComparison(List.of(), 26));
  }

  @Test
  void findsTheNewNameAndTheNewCode() {
    var renamed = changed(HEXTABLE, ward -> new Ward(HEXTABLE, "Hextable North", ward.outline()));
    var recoded = changed(HEXTABLE, ward -> new Ward("E05019960", ward.name(), ward.outline()));

    assertThat(compared(renamed).changes())
        .containsExactly(
            new WardChange(
                Kind.RENAMED, HEXTABLE, "Hextable North", List.of("It was called “Hextable”.")));
    assertThat(compared(recoded).changes())
        .containsExactly(
            new WardChange(
                Kind.RECODED, "E05019960", "Hextable", List.of("Its code was E05009960.")));
    assertThat(compared(recoded).same()).isEqualTo(25);
  }

  @Test
  void findsTheOtherBoundary_ofBothWardsThatShareIt() {
    var wards = new ArrayList<>(WardComparisonTest.halves(ward(HEXTABLE)));
    var moved = new ArrayList<>(present.wards());
    moved.remove(ward(HEXTABLE));
    moved.add(new Ward(HEXTABLE, "Hextable", wards.getFirst()));
    var neighbour = ward("E05009964");
    moved.remove(neighbour);
    moved.add(
        new Ward(
            neighbour.code(), neighbour.name(), neighbour.outline(), List.of(wards.getLast())));

    assertThat(compared(moved).changes())
        .extracting(WardChange::kind, WardChange::code)
        .containsExactly(tuple(Kind.MOVED, HEXTABLE), tuple(Kind.MOVED, neighbour.code()));
    assertThat(compared(moved).changes().getFirst().details().getFirst())
        .matches("Gives \\d+ % to “Swanley Christchurch and Swanley Village”\\.");
    assertThat(compared(moved).changes().getLast().details().getFirst())
        .matches("Takes in \\d+ % of “Hextable”\\.");
  }

  @Test
  void findsTheNewWardsAndTheOneThatGoes_whenAWardIsDivided() {
    var halves = halves(ward(HEXTABLE));
    var divided = new ArrayList<>(present.wards());
    divided.remove(ward(HEXTABLE));
    divided.add(new Ward("E05019961", "Hextable West", halves.getFirst()));
    divided.add(new Ward("E05019962", "Hextable East", halves.getLast()));

    assertThat(compared(divided).changes())
        .extracting(WardChange::kind)
        .containsExactly(Kind.ADDED, Kind.ADDED, Kind.REMOVED);
    assertThat(compared(divided).changes().getFirst().details().getFirst())
        .matches("Takes in \\d+ % of “Hextable”\\.");
    assertThat(compared(divided).changes().getLast().details())
        .hasSize(2)
        .allMatch(text -> text.matches("\\d+ % of it goes to “Hextable (West|East)”\\."));
  }

  private WardComparison compared(List<Ward> wards) {
    return WardComparison.of(present, new WardSet("x", present.district(), "", wards));
  }

  private Ward ward(String code) {
    return present.ward(code).orElseThrow();
  }

  private List<Ward> changed(String code, UnaryOperator<Ward> change) {
    return present.wards().stream()
        .map(ward -> ward.code().equals(code) ? change.apply(ward) : ward)
        .toList();
  }

  /** What lies west and east of the middle: the outline cut at the meridian. */
  private static List<List<MicroPoint>> halves(Ward ward) {
    var middle = (int) ward.outline().stream().mapToInt(MicroPoint::lonE6).average().orElseThrow();
    return List.of(side(ward, middle, -1), side(ward, middle, 1));
  }

  private static List<MicroPoint> side(Ward ward, int meridian, int side) {
    var kept = new ArrayList<MicroPoint>();
    var outline = ward.outline();
    for (int i = 1; i < outline.size(); i++) {
      var from = outline.get(i - 1);
      var to = outline.get(i);
      if (Integer.signum(from.lonE6() - meridian) != Integer.signum(to.lonE6() - meridian)) {
        double along = ((double) meridian - from.lonE6()) / ((double) to.lonE6() - from.lonE6());
        kept.add(
            new MicroPoint((int) (from.latE6() + along * (to.latE6() - from.latE6())), meridian));
      }
      if (Integer.signum(to.lonE6() - meridian) == side) {
        kept.add(to);
      }
    }
    kept.add(kept.getFirst());
    return kept;
  }
}
