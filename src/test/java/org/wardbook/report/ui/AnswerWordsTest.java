package org.wardbook.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardbook.report.definition.FieldDefinition;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class AnswerWordsTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private static Optional<String> nameOf(String register, String id) {
    return register.equals("cctv-unit") && id.equals("u7")
        ? Optional.of("Unit 7")
        : Optional.empty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'kind':'yes-no'} | true | Yes",
        "{'kind':'yes-no'} | 'maybe' | maybe",
        "{'kind':'choice','options':[{'value':'van','label':'Van load'}]} | 'van' | Van load",
        "{'kind':'choice','options':[{'value':'van','label':'Van load'}]} | 'gone' | gone",
        "{'kind':'choices','options':[{'value':'van','label':'Van load'}]} | [] | None",
        "{'kind':'choices','options':[{'value':'a','label':'A'},{'value':'b','label':'B'}]}"
            + " | ['b','a'] | B, A",
        "{'kind':'money'} | 123456 | £1,234.56",
        "{'kind':'money'} | 5 | £0.05",
        "{'kind':'date'} | '2011-06-08' | 8 June 2011",
        "{'kind':'date'} | '8 June' | 8 June",
        "{'kind':'date-time'} | '2011-06-08T13:05:00Z' | 8 June 2011, 14:05",
        "{'kind':'integer','unit':'bags'} | 7 | 7 bags",
        "{'kind':'listed','register':'cctv-unit'} | 'u7' | Unit 7",
        "{'kind':'listed','register':'cctv-unit'} | 'u8' | u8",
        "{'kind':'listed','register':'hot-spot'} | 'u7' | u7",
        "{'kind':'pin'} | {'lat':51.398250000000004,'lon':0.17321} | 51.398250, 0.173210",
        "{'kind':'pin'} | {'lat':'north','lon':1} | north, 1.000000",
        "{'kind':'text'} | '<b>bold</b>' | <b>bold</b>",
        "{'kind':'group','fields':[{'key':'x','kind':'integer','label':'Number'}]}"
            + " | [{'x':1},{'x':2}] | Number 1, Number 2"
      })
  void saysTheAnswerInTheWordsOfItsForm(String field, String answer, String words) {
    var definition = "{'key':'f','label':'F'," + field.substring(1);
    var read = JSON.readValue(definition.replace('\'', '"'), FieldDefinition.class);

    assertThat(
            AnswerWords.of(read, JSON.readTree(answer.replace('\'', '"')), AnswerWordsTest::nameOf))
        .isEqualTo(words.replace(", A", "\nA").replace(", N", "\nN"));
  }
}
