package org.wardbook.ward.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.ShippedWards;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class WardFileReaderTest {
  private static final String HEXTABLE = "Hextable";

  private final WardSet present = ShippedWards.read();

  @Test
  void readsTheWards_whenTheFileIsInOrder() throws UnusableWardFile {
    var file = read(WardFileJson.ofToday());

    assertThat(file.set().wards()).hasSize(26);
    assertThat(file.set().id()).matches("wards-[0-9a-f]{12}");
    assertThat(file.set().district().code()).isEqualTo("E07000111");
    assertThat(file.remarks()).isEmpty();
    assertThat(file.set().ward("E05009960").orElseThrow().outline())
        .isEqualTo(present.ward("E05009960").orElseThrow().outline());
  }

  @Test
  void givesTheSameId_whenTheSameWardsComeInAnotherOrder() throws UnusableWardFile {
    var turned =
        WardFileJson.ofToday()
            .with(
                file -> {
                  var features = new ArrayList<>(file.path("features").valueStream().toList());
                  Collections.reverse(features);
                  file.putArray("features").addAll(features);
                });

    assertThat(read(turned).set().id()).isEqualTo(read(WardFileJson.ofToday()).set().id());
  }

  @ParameterizedTest
  @CsvSource({
    "WD11CD, WD11NM, LAD11CD",
    "WD21CD, WD21NM, LAD21CD",
    "wd23cd, wd23nm, lad23cd",
    "Wd16Cd, Wd16Nm, LTLA16CD"
  })
  void findsCodeAndName_whateverTheYearAndCaseOfTheAttributes(
      String code, String name, String district) throws UnusableWardFile {
    var file = WardFileJson.ofToday().changingAll(feature -> rename(feature, code, name, district));

    assertThat(read(file).set().wards()).hasSize(26);
  }

  @Test
  void takesTheLatestYear_whenAWardHasCodesOfSeveral() throws UnusableWardFile {
    var file =
        WardFileJson.ofToday()
            .changing(HEXTABLE, one -> properties(one).put("WD11CD", "E05000000"));

    assertThat(read(file).set().ward("E05009960")).isPresent();
  }

  @Test
  void keepsTheWardsOfTheDistrict_whenTheFileHasMore() throws UnusableWardFile {
    var file = WardFileJson.ofToday();
    file.with(all -> ((ArrayNode) all.path("features")).add(elsewhere("E07000110")));

    assertThat(read(file).set().wards()).hasSize(26);
    assertThat(read(file).remarks()).containsExactly("1 wards of other districts were left out.");
  }

  @Test
  void choosesByPlace_whenTheFileNamesNoCouncilOrAnother() throws UnusableWardFile {
    var file =
        WardFileJson.ofToday().changingAll(one -> properties(one).put("LAD24CD", "E06000099"));
    file.with(all -> ((ArrayNode) all.path("features")).add(elsewhere("E06000099")));

    assertThat(read(file).set().wards()).hasSize(26);
    assertThat(read(file).remarks().getFirst()).contains("chosen by where they lie");
  }

  @Test
  void readsHolesAndParts_whenTheWardIsAMultiPolygon() throws UnusableWardFile {
    var hextable = present.ward("E05009960").orElseThrow();
    var file =
        WardFileJson.ofToday()
            .changing(
                HEXTABLE,
                one -> {
                  var parts = geometry(one).put("type", "MultiPolygon").putArray("coordinates");
                  parts.addArray().add(WardFileJson.ring(square(51_500_000, 300_000, 5_000)));
                  parts.addArray().add(WardFileJson.ring(hextable.outline()));
                });

    var read = read(file).set().ward("E05009960").orElseThrow();
    assertThat(read.outline()).isEqualTo(hextable.outline());
    assertThat(read.more()).containsExactly(square(51_500_000, 300_000, 5_000));
  }

  @Test
  void readsAWardInTheHoleOfAnother() throws UnusableWardFile {
    var around = present.ward("E05009965").orElseThrow();
    var hole = square(51_264_000, 66_000, 4_000);
    var wards = new ArrayList<>(present.wards());
    wards.remove(around);
    wards.add(new Ward(around.code(), around.name(), around.outline(), List.of(hole)));
    wards.add(new Ward("E05019999", "The Hole", hole));

    assertThat(read(WardFileJson.of(with(wards))).set().wards()).hasSize(27);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"type\": \"FeatureCollection\", \"features\": [", "[", "wards", "{,}"})
  void refuses_whenItIsNotWholeJson(String text) {
    assertThat(problems(text.getBytes(StandardCharsets.UTF_8)))
        .first()
        .asString()
        .containsAnyOf("not a whole JSON file", "not a GeoJSON file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PK34 | ZIP file",
        "<kml/> | XML file",
        "{} | not a GeoJSON file",
        "{\"type\":\"Topology\",\"features\":[]} | it is a “Topology”",
        "{\"type\":\"FeatureCollection\",\"features\":[]} | not one ward",
        "{\"type\":\"FeatureCollection\",\"features\":[7]} | entry no. 1 is not a Feature",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"}]} | no code",
      })
  void refuses_whenItIsAnotherKindOfFile(String text, String because) {
    assertThat(problems(text.getBytes(StandardCharsets.UTF_8)).getFirst()).contains(because);
  }

  @Test
  void refuses_whenItIsCutShort() {
    var whole = WardFileJson.ofToday().bytes();

    for (int length = 0; length < whole.length; length += 997) {
      assertThat(problems(Arrays.copyOf(whole, length))).isNotEmpty();
    }
  }

  @Test
  void refuses_whenItIsProjectedInMetres() {
    var file =
        WardFileJson.ofToday()
            .changingAll(
                one ->
                    geometry(one)
                        .path("coordinates")
                        .path(0)
                        .valueStream()
                        .forEach(
                            point ->
                                ((ArrayNode) point)
                                    .set(0, point.path(0).doubleValue() * 70_000 + 537_000)
                                    .set(1, point.path(1).doubleValue() * 3_000)));

    assertThat(problems(file).getFirst())
        .contains("are metres")
        .contains("“Ash and New Ash Green”")
        .contains("EPSG:4326");
  }

  @Test
  void refuses_whenItSaysThatItIsProjected() {
    var file =
        WardFileJson.ofToday()
            .with(
                all ->
                    all.putObject("crs")
                        .putObject("properties")
                        .put("name", "urn:ogc:def:crs:EPSG::27700"));

    assertThat(problems(file).getFirst()).contains("urn:ogc:def:crs:EPSG::27700");
  }

  @Test
  void refuses_whenLatitudeAndLongitudeAreTheWrongWayRound() {
    var file =
        WardFileJson.ofToday()
            .changingAll(
                one ->
                    geometry(one)
                        .path("coordinates")
                        .path(0)
                        .valueStream()
                        .forEach(point -> ((ArrayNode) point).add(point.path(0)).remove(0)));

    assertThat(problems(file).getFirst()).contains("wrong way round");
  }

  @Test
  void namesTheWard_whenItsOutlineIsNotClosed() {
    var file =
        WardFileJson.ofToday()
            .changing(
                HEXTABLE,
                one -> {
                  var ring = (ArrayNode) geometry(one).path("coordinates").path(0);
                  ring.remove(ring.size() - 1);
                });

    assertThat(problems(file)).singleElement().asString().contains("“Hextable”", "not closed");
  }

  @Test
  void namesTheWard_whenItsOutlineCrossesItself() {
    var file =
        WardFileJson.ofToday()
            .changing(
                HEXTABLE,
                one -> {
                  var ring = (ArrayNode) geometry(one).path("coordinates").path(0);
                  var third = ring.path(3);
                  ring.set(3, ring.path(12));
                  ring.set(12, third);
                });

    assertThat(problems(file)).singleElement().asString().contains("“Hextable”", "crosses itself");
  }

  @Test
  void namesTheWard_whenItsHoleLiesOutside() {
    var file =
        WardFileJson.ofToday()
            .changing(
                HEXTABLE,
                one ->
                    ((ArrayNode) geometry(one).path("coordinates"))
                        .add(WardFileJson.ring(square(51_250_000, 100_000, 5_000))));

    assertThat(problems(file)).singleElement().asString().contains("“Hextable”", "a hole");
  }

  @Test
  void namesBothWards_whenTheyLieOnEachOther() {
    var file = WardFileJson.of(with(growing("E05009960", 400)));

    assertThat(problems(file)).anyMatch(text -> text.contains("“Hextable” and"));
  }

  @Test
  void toleratesWhatIsDrawnALittleDifferently_upTo50Metres() throws UnusableWardFile {
    assertThat(read(WardFileJson.of(with(growing("E05009960", 30)))).set().wards()).hasSize(26);
    assertThat(read(WardFileJson.of(with(growing("E05009960", -30)))).set().wards()).hasSize(26);
  }

  @Test
  void namesTheNeighbours_whenThereIsAGapBetweenWards() {
    var around = present.ward("E05009965").orElseThrow();
    var wards = new ArrayList<>(present.wards());
    wards.remove(around);
    wards.add(
        new Ward(
            around.code(),
            around.name(),
            around.outline(),
            List.of(square(51_264_000, 66_000, 4_000))));

    assertThat(problems(WardFileJson.of(with(wards))))
        .singleElement()
        .asString()
        .contains("There is a gap", "“Westerham and Crockham Hill”");
  }

  @Test
  void namesTheWard_whenItIsMissing() {
    assertThat(problems(WardFileJson.ofToday().without(HEXTABLE)))
        .singleElement()
        .asString()
        .contains("Nothing in the file covers “Hextable”");
  }

  @Test
  void refuses_whenItMissesTheDistrict() {
    var moved =
        present.wards().stream()
            .map(ward -> new Ward(ward.code(), ward.name(), shifted(ward.outline(), 0, 150_000)))
            .toList();
    var far =
        present.wards().stream()
            .map(ward -> new Ward(ward.code(), ward.name(), shifted(ward.outline(), 2_000_000, 0)))
            .toList();

    assertThat(problems(WardFileJson.of(with(moved))).getFirst()).contains("misses the district");
    assertThat(problems(WardFileJson.of(with(far))).getFirst()).contains("lies far from Sevenoaks");
    assertThat(
            problems(
                WardFileJson.of(with(far))
                    .changingAll(one -> properties(one).put("LAD24CD", "E07000110"))))
        .first()
        .asString()
        .contains("not one of its 26 wards");
  }

  @Test
  void namesTheCode_whenItIsThereTwiceOrNoCode() {
    assertThat(
            problems(
                WardFileJson.ofToday()
                    .changing(HEXTABLE, one -> properties(one).put("WD24CD", "E05009965"))))
        .containsExactly("The code E05009965 is there twice.");
    assertThat(
            problems(
                WardFileJson.ofToday()
                    .changing(HEXTABLE, one -> properties(one).put("WD24CD", "<b>7</b>"))))
        .first()
        .asString()
        .contains("a letter and eight digits");
  }

  @Test
  void refuses_whenTheOutlinesAreTooFineForPhones() {
    var hextable = present.ward("E05009960").orElseThrow();
    var finer = hextable.outline();
    while (finer.size() < 20_000) {
      finer = halved(finer);
    }
    var fine = finer;
    var file =
        WardFileJson.ofToday()
            .changing(
                HEXTABLE,
                one -> geometry(one).putArray("coordinates").add(WardFileJson.ring(fine)));

    assertThat(problems(file).getFirst()).contains("phones can keep 20,000").contains("BGC");
  }

  @Test
  void refuses_whenTheFileIsLargerThan20Megabytes() {
    assertThat(problems(new byte[WardFileReader.LONGEST_FILE + 1]).getFirst()).contains("20 MB");
  }

  private WardFile read(WardFileJson file) throws UnusableWardFile {
    return WardFileReader.read(file.bytes(), present);
  }

  private List<String> problems(WardFileJson file) {
    return problems(file.bytes());
  }

  private List<String> problems(byte[] content) {
    var refused =
        catchThrowableOfType(UnusableWardFile.class, () -> WardFileReader.read(content, present));
    assertThat(refused).isNotNull();
    return refused.problems();
  }

  private WardSet with(List<Ward> wards) {
    return new WardSet("changed", present.district(), "", wards);
  }

  /** The wards of today, one of them wider by some metres to every side. */
  private List<Ward> growing(String code, int metres) {
    return present.wards().stream()
        .map(
            ward ->
                ward.code().equals(code)
                    ? new Ward(code, ward.name(), wider(ward.outline(), metres))
                    : ward)
        .toList();
  }

  private static List<MicroPoint> wider(List<MicroPoint> ring, int metres) {
    var lat = ring.stream().mapToInt(MicroPoint::latE6).average().orElseThrow();
    var lon = ring.stream().mapToInt(MicroPoint::lonE6).average().orElseThrow();
    return ring.stream()
        .map(
            point -> {
              var north = point.latE6() - lat;
              var east = (point.lonE6() - lon) * 0.625;
              var by = metres * 9 / Math.hypot(north, east);
              return new MicroPoint(
                  (int) (point.latE6() + north * by), (int) (point.lonE6() + east * by / 0.625));
            })
        .toList();
  }

  private static List<MicroPoint> halved(List<MicroPoint> ring) {
    var finer = new ArrayList<MicroPoint>();
    for (int i = 1; i < ring.size(); i++) {
      var from = ring.get(i - 1);
      var to = ring.get(i);
      finer.add(from);
      finer.add(new MicroPoint((from.latE6() + to.latE6()) / 2, (from.lonE6() + to.lonE6()) / 2));
    }
    finer.add(ring.getLast());
    return finer;
  }

  private static List<MicroPoint> shifted(List<MicroPoint> ring, int north, int east) {
    return ring.stream()
        .map(point -> new MicroPoint(point.latE6() + north, point.lonE6() + east))
        .toList();
  }

  private static List<MicroPoint> square(int south, int west, int side) {
    return List.of(
        new MicroPoint(south, west),
        new MicroPoint(south, west + side),
        new MicroPoint(south + side, west + side),
        new MicroPoint(south + side, west),
        new MicroPoint(south, west));
  }

  private static ObjectNode elsewhere(String district) {
    return (ObjectNode)
        JsonMapper.builder()
            .build()
            .readTree(
                """
                {"type": "Feature",
                 "properties": {"WD24CD": "E05000001", "WD24NM": "Elsewhere", "LAD24CD": "%s"},
                 "geometry": {"type": "Polygon", "coordinates":
                   [[[1.0, 52.0], [1.1, 52.0], [1.1, 52.1], [1.0, 52.0]]]}}
                """
                    .formatted(district));
  }

  private static void rename(ObjectNode feature, String code, String name, String district) {
    var properties = properties(feature);
    properties.put("x" + code.toLowerCase(Locale.ROOT), "not this one");
    properties.set(code, properties.remove("WD24CD"));
    properties.set(name, properties.remove("WD24NM"));
    properties.set(district, properties.remove("LAD24CD"));
  }

  private static ObjectNode properties(ObjectNode feature) {
    return (ObjectNode) feature.path("properties");
  }

  private static ObjectNode geometry(ObjectNode feature) {
    return (ObjectNode) feature.path("geometry");
  }
}
