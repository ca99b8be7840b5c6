package org.wardbook.rescue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.WardbookTest;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.photo.PhotoStore;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.rescue.RescueOutcome.Kind;
import org.wardbook.sync.FlyTipJson;
import org.wardbook.sync.TestPhoto;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the desk does with a file that a phone made. */
@WardbookTest
class RescueImportTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired private ReportIntake intake;
  @Autowired private Reports reports;
  @Autowired private PhotoStore photos;
  @Autowired private DefinitionCatalogue definitions;
  @Autowired private People people;
  @Autowired private RescueImportRows rows;

  @TempDir Path folder;

  private RescueImport rescue;

  @BeforeEach
  void openWithTheKeyOfTheExample() {
    rescue =
        new RescueImport(SealedExample.key(), intake, reports, photos, definitions, people, rows);
  }

  @Test
  void importsWhatThePhoneSealed_andNothingTwice() throws Exception {
    var file = sealed(SealedExample.lines());
    var contents = rescue.look(file, csu());

    assertThat(contents.account()).isEqualTo("warden");
    assertThat(contents.author()).startsWith("Test ");
    assertThat(contents.exportedAt()).isEqualTo("2026-11-23T11:00:00Z");
    assertThat(contents.damage()).isNull();
    assertThat(contents.reports()).hasSize(1);
    assertThat(contents.reports().getFirst().type()).isEqualTo("Fly-tip");
    assertThat(contents.photos()).isEqualTo(1);

    var cut = rescue.take(sealed(SealedExample.lines().subList(0, 3)), false, csu());
    var whole = rescue.take(file, false, csu());
    var again = rescue.take(file, false, csu());

    var id = contents.reports().getFirst().id();
    assertThat(cut.count(Kind.NEW)).isEqualTo(1);
    assertThat(cut.newPhotos()).isZero();
    assertThat(whole.count(Kind.HELD)).isEqualTo(1);
    assertThat(whole.newPhotos()).isEqualTo(1);
    assertThat(again.count(Kind.HELD)).isEqualTo(1);
    assertThat(again.newPhotos()).isZero();
    var report = reports.find(id).orElseThrow();
    assertThat(report.author().username()).isEqualTo("warden");
    assertThat(report.ward()).isEqualTo("E05009965");
    assertThat(again.lines().getFirst().reference()).isEqualTo(report.reference());
    assertThat(rescue.history().getFirst().held()).isEqualTo(1);
  }

  @Test
  void givesThePhoneItsReceipt_whenItSendsTheSameAfterwards() throws Exception {
    var report = FlyTipJson.some();
    rescue.take(readable("warden", report.text()), false, csu());

    var sent =
        intake.receive(
            report.id(), report.text().getBytes(StandardCharsets.UTF_8), person("warden"));

    assertThat(sent.outcome()).isEqualTo(ReportIntake.Outcome.ALREADY_HELD);
  }

  @Test
  void listsWhatIsRefusedWithTheReason_andImportsTheRest() throws Exception {
    var good = FlyTipJson.some();
    var unknown = FlyTipJson.some().with("type", "spaceship");
    var theirs = FlyTipJson.some();
    intake.receive(
        theirs.id(), theirs.text().getBytes(StandardCharsets.UTF_8), person("volunteer"));

    var outcome =
        rescue.take(readable("warden", unknown.text(), theirs.text(), good.text()), false, csu());

    assertThat(outcome.lines())
        .extracting(RescueOutcome.Line::kind)
        .containsExactly(Kind.REFUSED, Kind.REFUSED, Kind.NEW);
    assertThat(outcome.lines().get(0).problems().getFirst()).contains("no such type");
    assertThat(outcome.lines().get(1).problems().getFirst()).contains("somebody else");
    assertThat(reports.find(good.id())).isPresent();
  }

  @Test
  void showsWhatIsWhole_whenTheFileIsCutShort() throws Exception {
    var file = sealed(SealedExample.lines().subList(0, 3));

    var contents = rescue.look(file, csu());

    assertThat(contents.reports()).hasSize(1);
    assertThat(contents.damage()).contains("cut short");
  }

  @Test
  void keepsThePlatesThatItHas_whenTheyLeftThePhoneWithTheReceipt() throws Exception {
    var report = FlyTipJson.some();
    intake.receive(report.id(), report.text().getBytes(StandardCharsets.UTF_8), person("warden"));
    var version = reports.find(report.id()).orElseThrow().version();

    var outcome =
        rescue.take(
            readable(
                "warden", List.of("vehiclePlate"), report.answering("size", "car-boot").text()),
            false,
            csu());

    assertThat(outcome.count(Kind.HELD)).isEqualTo(1);
    assertThat(reports.find(report.id()).orElseThrow().version()).isEqualTo(version);
  }

  @Test
  void makesReportsForReviewOfWhatIsNotFinished_whenTheCsuWantsThem() throws Exception {
    var photo = TestPhoto.jpeg(8_881);
    var begun =
        FlyTipJson.some()
            .withPhoto(photo.sha256(), photo.bytes().length)
            .with(content -> ((ObjectNode) content.path("answers")).remove("size"))
            .with(RescueImportTest::isUnfinished);
    var file = unfinished("warden", begun.text(), photo);

    var contents = rescue.look(file, csu());
    assertThat(contents.reports()).isEmpty();
    assertThat(contents.unfinished()).hasSize(1);
    assertThat(contents.unfinished().getFirst().photos()).isOne();
    assertThat(rescue.take(file, false, csu()).lines()).isEmpty();
    assertThat(reports.find(begun.id())).isEmpty();

    var outcome = rescue.take(file, true, csu());
    assertThat(outcome.count(Kind.NEW)).isOne();
    assertThat(outcome.newPhotos()).isOne();
    var report = reports.find(begun.id()).orElseThrow();
    assertThat(report.state()).isEqualTo(ReportState.RECEIVED);
    assertThat(report.author().username()).isEqualTo("warden");
    assertThat(rescue.take(file, true, csu()).count(Kind.HELD)).isOne();
  }

  @Test
  void waitsForReview_whenWhatIsNotFinishedLacksNothing() throws Exception {
    var begun = FlyTipJson.some().with(RescueImportTest::isUnfinished);

    rescue.take(unfinished("warden", begun.text(), null), true, csu());

    assertThat(reports.find(begun.id()).orElseThrow().state()).isEqualTo(ReportState.RECEIVED);
  }

  @Test
  void leavesTheReportAlone_whenItWasFinishedAndSentMeanwhile() throws Exception {
    var whole = FlyTipJson.some();
    intake.receive(whole.id(), whole.text().getBytes(StandardCharsets.UTF_8), person("warden"));
    var version = reports.find(whole.id()).orElseThrow().version();

    var outcome =
        rescue.take(
            unfinished("warden", whole.answering("size", "car-boot").text(), null), true, csu());

    assertThat(outcome.count(Kind.HELD)).isOne();
    assertThat(reports.find(whole.id()).orElseThrow().version()).isEqualTo(version);
  }

  @Test
  void refusesTheFile_whenNobodyHasTheAccount_orSomebodyElseThanTheCsuAsks() throws Exception {
    var file = readable("nobody", FlyTipJson.some().text());

    assertThat(rescue.look(file, csu()).author()).isNull();
    assertThatThrownBy(() -> rescue.take(file, false, csu()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Nobody here has the account “nobody”");
    assertThatThrownBy(() -> rescue.look(file, person("warden"))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> rescue.take(file, false, person("warden")))
        .isInstanceOf(Refusal.class);
  }

  private Path sealed(List<String> lines) throws IOException {
    return Files.writeString(
        folder.resolve(UUID.randomUUID() + ".txt"), String.join("\n", lines) + "\n");
  }

  /** As the phone says it. */
  private static void isUnfinished(ObjectNode content) {
    content.withObject("/reasons").put("sent-unfinished", "Not finished on the phone");
  }

  private Path unfinished(String account, String content, @Nullable TestPhoto photo)
      throws IOException {
    ObjectNode file = JSON.createObjectNode().put("format", "wardbook-rescue").put("version", 2);
    var parts = file.putArray("parts");
    parts.addObject().put("part", "file").put("account", account);
    parts.addObject().put("part", "draft").set("content", JSON.readTree(content));
    if (photo != null) {
      parts
          .addObject()
          .put("part", "photo")
          .put("report", JSON.readTree(content).path("id").stringValue())
          .put("sha256", photo.sha256())
          .put("base64", Base64.getEncoder().encodeToString(photo.bytes()));
    }
    return Files.writeString(folder.resolve(UUID.randomUUID() + ".json"), file.toString());
  }

  private Path readable(String account, String... contents) throws IOException {
    return readable(account, List.of(), contents);
  }

  private Path readable(String account, List<String> erased, String... contents)
      throws IOException {
    ObjectNode file = JSON.createObjectNode().put("format", "wardbook-rescue").put("version", 2);
    var parts = file.putArray("parts");
    parts.addObject().put("part", "file").put("account", account);
    for (var content : contents) {
      var part = parts.addObject().put("part", "report");
      part.set("content", JSON.readTree(content));
      erased.forEach(part.putArray("erased")::add);
    }
    return Files.writeString(folder.resolve(UUID.randomUUID() + ".json"), file.toString());
  }

  private Person csu() {
    return person("csu");
  }

  private Person person(String username) {
    return people.findByUsername(username).orElseThrow();
  }
}
