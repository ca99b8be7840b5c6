package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wardbook.report.definition.FormDefinition;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ReportFeedTest {
  private static final FormDefinition FORM =
      JsonMapper.builder()
          .build()
          .readValue(
              """
              {
                "key": "some", "version": 1, "title": "Some", "summary": "Some",
                "referencePrefix": "SO", "photos": {"max": 0}, "sections": [], "rules": [],
                "fields": [
                  {"key": "land", "kind": "text", "label": "What land?", "required": false,
                   "restricted": false},
                  {"key": "checked", "kind": "choice", "label": "Was it checked?",
                   "required": false, "restricted": false,
                   "options": [{"value": "no", "label": "Not checked"},
                               {"value": "yes", "label": "Checked"}]}],
                "feeds": [
                  {"measure": "a", "needs": ["land"]},
                  {"measure": "b", "when": {"field": "checked", "is": ["yes"]}}]
              }
              """,
              FormDefinition.class);

  private final ReportFeed needsLand = new ReportFeed(FORM, FORM.feeds().get(0));
  private final ReportFeed whenChecked = new ReportFeed(FORM, FORM.feeds().get(1));

  @Test
  void lacksNothing_whenTheAnswersAreThere() {
    assertThat(needsLand.lacking(answers().put("land", "Highway"))).isEmpty();
    assertThat(whenChecked.lacking(answers().put("checked", "yes"))).isEmpty();
  }

  @Test
  void namesTheQuestion_whenItIsNotAnswered() {
    assertThat(needsLand.lacking(answers())).contains("“What land?” is not answered.");
    assertThat(needsLand.lacking(answers().put("land", " "))).isPresent();
    assertThat(whenChecked.lacking(answers())).contains("“Was it checked?” is not answered.");
  }

  @Test
  void namesTheAnswer_whenItIsAnotherOne() {
    assertThat(whenChecked.lacking(answers().put("checked", "no")))
        .contains("“Was it checked?” is answered with “Not checked”.");
  }

  private static ObjectNode answers() {
    return JsonNodeFactory.instance.objectNode();
  }
}
