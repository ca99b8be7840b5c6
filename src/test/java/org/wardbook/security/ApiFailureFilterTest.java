package org.wardbook.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import tools.jackson.databind.json.JsonMapper;

/** What fails before a call is reached is answered in words, and logged for who can mend it. */
@ExtendWith(OutputCaptureExtension.class)
class ApiFailureFilterTest {
  private final ApiFailureFilter filter =
      new ApiFailureFilter(new ProblemResponses(JsonMapper.shared()));

  @Test
  void saysItInOneLine_whenTheStorageFails(CapturedOutput output) throws Exception {
    var busy = new SQLiteException("The database is locked", SQLiteErrorCode.SQLITE_BUSY);

    var answer = answerTo(new UncategorizedSQLException("reading", "select 1", busy));

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(output.getAll().strip())
        .contains("WARN", "because the storage failed", "The database is locked")
        .doesNotContain("\n");
  }

  @Test
  void saysWhereItHappened_whenNobodyExpectsIt(CapturedOutput output) throws Exception {
    var answer = answerTo(new IllegalStateException("Nobody thought of this"));

    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(output).contains("ERROR", "Nobody thought of this", "\tat org.wardbook");
  }

  private MockHttpServletResponse answerTo(RuntimeException failure) throws Exception {
    var response = new MockHttpServletResponse();
    filter.doFilter(
        new MockHttpServletRequest("GET", "/api/v1/me"),
        response,
        (request, answer) -> {
          throw failure;
        });
    return response;
  }
}
