package org.wardbook.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every vertex, every middle of an edge and 10,000 random points: {@code
 * frontend/ward/agreement.test.ts} asks for the same and has to come to the same sum.
 */
class WardLookupAgreementTest {
  private final WardSet wards = new WardResources().shipped();
  private final WardLookup lookup = new WardLookup(wards);
  private final JsonNode agreement =
      JsonMapper.builder().build().readTree(new File("frontend/ward/examples/agreement.json"));

  @Test
  void answersAsThePhoneDoes_whenAskedForVerticesMiddlesAndRandomPoints()
      throws NoSuchAlgorithmException {
    List<MicroPoint> points = points();
    String answers = points.stream().map(this::answer).collect(Collectors.joining("\n"));

    assertThat(points).hasSize(agreement.path("points").intValue());
    assertThat(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(answers.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(agreement.path("sha256").stringValue());
  }

  @Test
  void findsAtMostOneWard_whenAskedForAnyOfThePoints() {
    List<WardLookup> singles =
        wards.wards().stream()
            .map(ward -> new WardSet(wards.id(), wards.district(), "", List.of(ward)))
            .map(WardLookup::new)
            .toList();
    assertThat(points())
        .allSatisfy(
            point ->
                assertThat(singles.stream().filter(one -> one.find(point).isPresent()).count())
                    .isLessThanOrEqualTo(1));
  }

  @Test
  void answersAsThePhoneDoes_whenWardsHaveHolesAndPartsThatLieApart() {
    JsonNode many =
        JsonMapper.builder().build().readTree(new File("frontend/ward/examples/rings.json"));
    var set =
        new WardSet(
            wards.id(),
            wards.district(),
            "",
            many.path("wards").valueStream().map(WardLookupAgreementTest::ward).toList());
    var manyRings = new WardLookup(set);
    assertThat(many.path("points").valueStream())
        .isNotEmpty()
        .allSatisfy(
            point -> {
              var pin = new MicroPoint(point.path(0).intValue(), point.path(1).intValue());
              var at = manyRings.at(pin);
              assertThat(at.ward() == null ? "-" : at.ward()).isEqualTo(point.path(2).asString());
              assertThat(String.join(",", at.near())).isEqualTo(point.path(3).asString());
            });
  }

  private static Ward ward(JsonNode ward) {
    var rings = ward.path("rings").valueStream().map(WardLookupAgreementTest::ring).toList();
    return new Ward(
        ward.path("code").asString(),
        ward.path("name").asString(),
        rings.getFirst(),
        rings.subList(1, rings.size()));
  }

  private static List<MicroPoint> ring(JsonNode numbers) {
    List<MicroPoint> ring = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i += 2) {
      ring.add(new MicroPoint(numbers.path(i).intValue(), numbers.path(i + 1).intValue()));
    }
    return ring;
  }

  private String answer(MicroPoint pin) {
    WardAtPin at = lookup.at(pin);
    return String.join(
        " ",
        String.valueOf(pin.latE6()),
        String.valueOf(pin.lonE6()),
        at.ward() == null ? "-" : at.ward(),
        String.join(",", at.near()));
  }

  private List<MicroPoint> points() {
    List<MicroPoint> points = new ArrayList<>();
    for (Ward ward : wards.wards()) {
      for (int i = 1; i < ward.outline().size(); i++) {
        MicroPoint from = ward.outline().get(i - 1);
        MicroPoint to = ward.outline().get(i);
        points.add(to);
        points.add(
            new MicroPoint(
                Math.floorDiv(from.latE6() + to.latE6(), 2),
                Math.floorDiv(from.lonE6() + to.lonE6(), 2)));
      }
    }
    JsonNode box = agreement.path("box");
    Mulberry32 random = new Mulberry32(agreement.path("seed").intValue());
    for (int i = 0; i < agreement.path("random").intValue(); i++) {
      int lat = random.between(box.path("south").intValue(), box.path("north").intValue());
      int lon = random.between(box.path("west").intValue(), box.path("east").intValue());
      points.add(new MicroPoint(lat, lon));
    }
    return points;
  }

  /** A small generator of random numbers that is the same in any language with 32-bit integers. */
  private static final class Mulberry32 {
    private int state;

    Mulberry32(int seed) {
      state = seed;
    }

    /** From {@code least} up to but without {@code end}. */
    int between(int least, int end) {
      state += 0x6D2B79F5;
      int mixed = (state ^ (state >>> 15)) * (state | 1);
      mixed ^= mixed + (mixed ^ (mixed >>> 7)) * (mixed | 61);
      double fraction = Integer.toUnsignedLong(mixed ^ (mixed >>> 14)) / 4_294_967_296.0;
      return least + (int) Math.floor(fraction * (end - least));
    }
  }
}
