package org.wardbook.ward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WardLookupTest {
  private static final String WESTERHAM = "E05009965";
  private static final String BRASTED = "E05011558";

  private final WardResources shipped = new WardResources();
  private final WardSet wards = shipped.shipped();
  private final WardLookup lookup = new WardLookup(wards);

  @Test
  void shipsThe26WardsOfTheDistrict() {
    assertThat(wards.wards()).hasSize(26);
    assertThat(wards.district().code()).isEqualTo("E07000111");
    assertThat(wards.ward(WESTERHAM)).map(Ward::name).contains("Westerham and Crockham Hill");
  }

  @Test
  void findsTheWardThatThePlaceNames_whenThePinIsOnAPlace() {
    assertThat(shipped.all())
        .hasSize(25)
        .allSatisfy(
            place -> assertThat(lookup.find(place.point())).map(Ward::code).contains(place.ward()));
  }

  @Test
  void findsNoWard_whenThePinIsOutsideTheDistrict() {
    assertThat(lookup.find(MicroPoint.ofDegrees(51.5, -0.1))).isEmpty();
    assertThat(lookup.find(MicroPoint.ofDegrees(90, 180))).isEmpty();
    assertThat(lookup.find(MicroPoint.ofDegrees(0, 0))).isEmpty();
  }

  @Test
  void findsExactlyOneWard_whenThePinIsOnAVertexInsideTheDistrict() {
    Set<MicroPoint> inside = verticesInsideTheDistrict();
    assertThat(inside).hasSizeGreaterThan(400);
    assertThat(inside)
        .allSatisfy(
            vertex -> {
              long holding =
                  wards.wards().stream()
                      .filter(ward -> only(ward).find(vertex).isPresent())
                      .count();
              assertThat(holding).isEqualTo(1);
            });
  }

  @Test
  void offersTheNeighbour_whenItsOutlineIsAtMost50MetresAway() {
    WardAtPin near = lookup.at(MicroPoint.ofDegrees(51.27, 0.0945));
    assertThat(near).isEqualTo(new WardAtPin(BRASTED, List.of(WESTERHAM)));
  }

  @Test
  void offersNoNeighbour_whenEveryOtherOutlineIsFurtherThan50Metres() {
    WardAtPin far = lookup.at(MicroPoint.ofDegrees(51.26632, 0.06892));
    assertThat(far).isEqualTo(new WardAtPin(WESTERHAM, List.of()));
  }

  @Test
  void offersTheNeighbourAt50MetresButNotAt50Point1() {
    WardLookup square = only(square());
    // 449 and 451 micro-degrees of latitude are 49.93 m and 50.15 m.
    assertThat(square.at(new MicroPoint(51_000_449, 5_000)).near()).containsExactly("SQUARE");
    assertThat(square.at(new MicroPoint(51_000_451, 5_000)).near()).isEmpty();
  }

  @Test
  void measuresMetresToTheOutline_whenThePinIsOutsideTheWard() {
    WardLookup square = only(square());
    assertThat(square.distanceMetres(square(), new MicroPoint(50_995_000, 5_000))).isZero();
    assertThat(square.distanceMetres(square(), new MicroPoint(51_001_000, 5_000)))
        .isCloseTo(111.2, within(0.1));
    // One degree of longitude is shorter by the cosine of the latitude.
    assertThat(square.distanceMetres(square(), new MicroPoint(50_995_000, 11_000)))
        .isCloseTo(111.2 * Math.cos(Math.toRadians(50.995)), within(0.1));
  }

  @Test
  void refusesAPlaceThatDoesNotExist() {
    assertThatThrownBy(() -> MicroPoint.ofDegrees(90.000001, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MicroPoint.ofDegrees(0, Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A ward of a hundredth of a degree, its north edge on 51° north. */
  private static Ward square() {
    return new Ward(
        "SQUARE",
        "Square",
        List.of(
            new MicroPoint(50_990_000, 0),
            new MicroPoint(50_990_000, 10_000),
            new MicroPoint(51_000_000, 10_000),
            new MicroPoint(51_000_000, 0),
            new MicroPoint(50_990_000, 0)));
  }

  private WardLookup only(Ward ward) {
    return new WardLookup(new WardSet(wards.id(), wards.district(), "", List.of(ward)));
  }

  /** Those of which every edge has a ward on either side. */
  private Set<MicroPoint> verticesInsideTheDistrict() {
    Map<Set<MicroPoint>, Integer> sides = new HashMap<>();
    wards.wards().forEach(ward -> edges(ward).forEach(edge -> sides.merge(edge, 1, Integer::sum)));
    Set<MicroPoint> vertices = new HashSet<>();
    sides.keySet().forEach(vertices::addAll);
    sides.forEach(
        (edge, wardsBeside) -> {
          if (wardsBeside == 1) {
            vertices.removeAll(edge);
          }
        });
    return vertices;
  }

  private static Set<Set<MicroPoint>> edges(Ward ward) {
    Set<Set<MicroPoint>> edges = new HashSet<>();
    for (int i = 1; i < ward.outline().size(); i++) {
      edges.add(Set.of(ward.outline().get(i - 1), ward.outline().get(i)));
    }
    return edges;
  }
}
