package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.FormDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which activities count towards which measures: practice §6. */
class ActivityFeedsTest {
  private static final Path FOLDER = Path.of("frontend/report-types/activity");
  private FormDefinition form;

  @BeforeEach
  void readTheDefinition() throws IOException {
    form = version(1);
  }

  private static FormDefinition version(int number) throws IOException {
    var file = FOLDER.resolve("definition.v%d.json".formatted(number));
    return DefinitionCatalogue.read(Files.newInputStream(file));
  }

  @ParameterizedTest
  @CsvSource({
    "2.1-a, youth-session",
    "3.1-a, anpr-site",
    "3.1-b, anpr-site",
    "3.2-a, crime-reduction",
    "3.3-a, disposal-point",
    "4.1-a, community-payback",
    "4.1-b, community-payback",
    "4.6-a, awareness-day",
    "5.1-a, carmageddon",
    "5.2-b, volunteer-training",
    "5.3-a, zigzag",
    "6.1-b, training",
    "6.3-a, underage-drinking",
    "SM-SPD-1, zigzag",
    "SM-SPD-1, carmageddon",
    "SM-SPD-1, volunteer-training",
    "SM-SPD-1, speedwatch-promotion"
  })
  void countsTheCompletedOneAlone_sinceVersion2(String measure, String kind) throws IOException {
    form = version(2);
    var feed = feed(measure);
    var example = "valid-v2-" + kind;

    assertThat(feed.lacking(answers(example))).isEmpty();
    for (var status : List.of("planned", "cancelled")) {
      assertThat(feed.lacking(answers(example).put("status", status))).isPresent();
    }
    assertThat(feed.lacking(answers("valid-v2-pact-meeting")))
        .contains("“What kind of activity?” is answered with “PACT meeting”.");
  }

  @ParameterizedTest
  @CsvSource({
    "2.1-a, valid-youth-session",
    "3.1-a, valid-anpr-site",
    "3.1-b, valid-anpr-site",
    "3.3-a, valid-disposal-point",
    "4.1-a, valid-community-payback",
    "4.6-a, valid-awareness-day",
    "5.1-a, valid-carmageddon",
    "5.2-b, valid-volunteer-training",
    "6.1-b, valid-training"
  })
  void countsTheCompletedOne_andNoOtherKindNorStatus(String measure, String example) {
    var feed = feed(measure);

    assertThat(feed.lacking(answers(example))).isEmpty();
    assertThat(feed.lacking(answers(example).put("status", "planned")))
        .contains("“How far is it?” is answered with “Planned”.");
    assertThat(feed.lacking(answers("valid-pact-meeting")))
        .contains("“What kind of activity?” is answered with “PACT meeting”.");
  }

  @Test
  void countsForAsManyAsWereTrainedOrPutUp() {
    assertThat(feed("5.2-b").amount(answers("valid-volunteer-training"))).isEqualByComparingTo("8");
    assertThat(feed("3.1-a").amount(answers("valid-anpr-site"))).isEqualByComparingTo("2");
    assertThat(feed("4.6-a").amount(answers("valid-awareness-day"))).isEqualByComparingTo("1");
  }

  @Test
  void doesNotCountCameras_whenTheSiteIsNotLiveYet() {
    assertThat(feed("3.1-a").lacking(answers("valid-anpr-site").put("stage", "installed")))
        .contains("“How far is the site?” is answered with “Installed”.");
  }

  @Test
  void doesNotCountCarmageddon_whenKentFireAndRescueWasAlone() {
    assertThat(feed("5.1-a").place(answers("valid-carmageddon"))).isEqualTo("Bat and Ball");
    assertThat(feed("5.1-a").lacking(answers("valid-carmageddon-of-one-agency-is-kept")))
        .contains(
            "“Which agencies took part?” is answered with “Kent Fire & Rescue Service”; it"
                + " takes at least 1 besides “Kent Fire & Rescue Service”.");
  }

  @Test
  void isInThePartOfTheShare_whenTheDisposalPointWasDisrupted() {
    assertThat(feed("3.3-a").meets(answers("valid-disposal-point"))).isTrue();
    assertThat(feed("3.3-a").meets(answers("valid-disposal-point").put("disruption", "partly")))
        .isFalse();
  }

  @Test
  void tellsTrainingsApartByTheirTopic() {
    var domesticAbuse = answers("valid-training").put("trainingTopic", "domestic-abuse");

    assertThat(feed("7.3-a").lacking(domesticAbuse)).isEmpty();
    assertThat(feed("6.1-b").lacking(domesticAbuse)).isPresent();
  }

  private ReportFeed feed(String measure) {
    return form.feeds().stream()
        .filter(feed -> feed.measure().equals(measure))
        .map(feed -> new ReportFeed(form, feed))
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode answers(String example) {
    JsonNode file =
        JsonMapper.shared().readTree(FOLDER.resolve("examples/" + example + ".json").toFile());
    return (ObjectNode) file.path("content").path("answers");
  }
}
