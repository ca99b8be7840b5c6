package org.wardbook.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.FormDefinition;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ReportFeedTest {
  private static final String JSON =
      """
      {
        "key": "some", "version": 1, "title": "Some", "summary": "Some",
        "referencePrefix": "SO", "photos": {"max": 0}, "sections": [], "rules": [],
        "fields": [
          {"key": "land", "kind": "text", "label": "What land?"},
          {"key": "checked", "kind": "choice", "label": "Was it checked?",
           "options": [{"value": "no", "label": "Not checked"},
                       {"value": "yes", "label": "Checked"}]},
          {"key": "agencies", "kind": "choices", "label": "Who was there?",
           "options": [{"value": "police", "label": "Police"},
                       {"value": "wardens", "label": "Wardens"},
                       {"value": "passers-by", "label": "Passers-by"}]}],
        "feeds": [
          {"measure": "a", "needs": ["land"]},
          {"measure": "b", "when": {"field": "checked", "is": ["yes"]}},
          {"measure": "c", "when": {"field": "checked", "is": ["yes"], "and":
            {"field": "agencies", "is": ["police", "wardens"], "atLeast": 2}}}]
      }
      """;
  private static final FormDefinition FORM =
      DefinitionCatalogue.read(new ByteArrayInputStream(JSON.getBytes(UTF_8)));

  private final ReportFeed needsLand = new ReportFeed(FORM, FORM.feeds().get(0));
  private final ReportFeed whenChecked = new ReportFeed(FORM, FORM.feeds().get(1));
  private final ReportFeed whenCheckedByTwo = new ReportFeed(FORM, FORM.feeds().get(2));

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

  @Test
  void lacksNothing_whenEveryConditionHolds() {
    assertThat(whenCheckedByTwo.lacking(checkedBy("police", "passers-by", "wardens"))).isEmpty();
  }

  @Test
  void saysHowManyItTakes_whenTooFewOfTheChoicesAreTicked() {
    assertThat(whenCheckedByTwo.lacking(checkedBy("police")))
        .contains(
            "“Who was there?” is answered with “Police”; it takes at least 2 besides"
                + " “Passers-by”.");
    assertThat(whenCheckedByTwo.lacking(checkedBy("police", "passers-by"))).isPresent();
    assertThat(whenCheckedByTwo.lacking(checkedBy("police", "police"))).isPresent();
  }

  @Test
  void namesTheFirstConditionThatDoesNotHold_whenThereAreSeveral() {
    assertThat(whenCheckedByTwo.lacking(answers().put("checked", "no")))
        .contains("“Was it checked?” is answered with “Not checked”.");
    assertThat(whenCheckedByTwo.lacking(answers().put("checked", "yes")))
        .contains("“Who was there?” is not answered.");
  }

  @Test
  void asksNoQuestion_whenThePlaceIsTheReportsOwnWard() {
    var byWard =
        new ReportFeed(
            whenChecked.form(),
            new FormDefinition.Feed("5.2-c", List.of(), null, null, "ward", null));

    assertThat(byWard.isByWard()).isTrue();
    assertThat(byWard.lacking(answers())).isEmpty();
    assertThat(byWard.place(answers())).isNull();
  }

  @Test
  void countsForADecimalNumber_andForNothingWhenItIsNone() {
    var hours =
        new ReportFeed(
            whenChecked.form(),
            new FormDefinition.Feed("4.1-b", List.of(), null, "personHours", null, null));

    assertThat(hours.amount(answers().put("personHours", 2.5))).isEqualByComparingTo("2.5");
    assertThat(hours.amount(answers().put("personHours", 3))).isEqualByComparingTo("3");
    assertThat(hours.amount(answers().put("personHours", -1))).isEqualByComparingTo("0");
    assertThat(hours.amount(answers().put("personHours", "x"))).isEqualByComparingTo("0");
  }

  private static ObjectNode checkedBy(String... agencies) {
    var answers = answers().put("checked", "yes");
    List.of(agencies).forEach(answers.putArray("agencies")::add);
    return answers;
  }

  private static ObjectNode answers() {
    return JsonNodeFactory.instance.objectNode();
  }
}
