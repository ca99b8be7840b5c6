package org.wardbook.report.type.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7  | 9   | false | 7 of 9 completed, 77.8 %: below 80 %
          4  | 5   | true  | 4 of 5 completed, 80 %: 80 % is reached
          79 | 99  | false | 79 of 99 completed, 79.8 %: below 80 %
          80 | 100 | true  | 80 of 100 completed, 80 %: 80 % is reached
          1  | 1   | true  | 1 of 1 completed, 100 %: 80 % is reached
          0  | 3   | false | 0 of 3 completed, 0 %: below 80 %
          0  | 0   | false | No actions raised
          """)
  void isComparedUnrounded(int completed, int asked, boolean reached, String words) {
    var completion = new Completion(completed, asked);

    assertThat(completion.isReached()).isEqualTo(reached);
    assertThat(completion.inWords()).isEqualTo(words);
  }
}
