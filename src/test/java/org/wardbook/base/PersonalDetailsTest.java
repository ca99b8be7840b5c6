package org.wardbook.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the examples that the phone's twin runs too. */
class PersonalDetailsTest {
  private static final JsonNode FILE =
      JsonMapper.shared().readTree(new File("frontend/forms/examples/personal-details.json"));

  static Stream<Arguments> cases() {
    return FILE.path("cases")
        .valueStream()
        .map(one -> Arguments.of(one.path("text").stringValue(), one.path("finds")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatTellsWhoSomebodyIs(String text, JsonNode finds) {
    assertThat(PersonalDetails.in(text).map(PersonalDetails::key).orElse(null))
        .isEqualTo(finds.isNull() ? null : finds.stringValue());
  }

  @Test
  void saysInPlainWordsWhatToTakeOut() {
    assertThat(PersonalDetails.TELEPHONE.refusal())
        .isEqualTo(
            "This looks like it holds a telephone number. Nothing that tells who somebody is may be"
                + " kept here: take it out.");
  }
}
