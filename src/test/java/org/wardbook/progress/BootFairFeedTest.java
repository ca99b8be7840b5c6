package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wardbook.report.definition.DefinitionCatalogue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which boot-fair operations count towards action 3.4: practice §5. */
class BootFairFeedTest {
  private ReportFeed feed;

  @BeforeEach
  void readTheDefinition() throws IOException {
    feed = feedOfVersion(2);
  }

  private static ReportFeed feedOfVersion(int version) throws IOException {
    var file = "frontend/report-types/boot-fair-operation/definition.v%d.json".formatted(version);
    var form = DefinitionCatalogue.read(Files.newInputStream(Path.of(file)));
    return new ReportFeed(form, form.feeds().getFirst());
  }

  @Test
  void countsByTheSameRule_whenAPhoneStillSendsTheFirstVersion() throws IOException {
    assertThat(feedOfVersion(1).feed()).isEqualTo(feed.feed());
  }

  @Test
  void counts_whenItIsCompletedByTwoAgencies() {
    assertThat(feed.feed().measure()).isEqualTo("3.4-a");
    assertThat(lacking("completed", "police", "trading-standards")).isEmpty();
    assertThat(lacking("completed", "police", "other")).isEmpty();
  }

  @Test
  void doesNotCount_whenOneAgencyWasAlone() {
    assertThat(lacking("completed", "police"))
        .contains("“Which agencies took part?” is answered with “Police”; it takes at least 2.");
    assertThat(lacking("completed", "police", "police")).isPresent();
  }

  @Test
  void doesNotCount_whenItIsPlannedOrCancelled() {
    assertThat(lacking("planned", "police", "hmrc"))
        .contains("“How far is the operation?” is answered with “Planned”.");
    assertThat(lacking("cancelled"))
        .contains("“How far is the operation?” is answered with “Cancelled”.");
  }

  private Optional<String> lacking(String status, String... agencies) {
    ObjectNode answers = JsonNodeFactory.instance.objectNode().put("status", status);
    List.of(agencies).forEach(answers.putArray("agencies")::add);
    return feed.lacking(answers);
  }
}
