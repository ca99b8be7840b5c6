package org.wardbook.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.wardbook.base.problem.ProblemBody;
import org.wardbook.base.problem.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Answers refusals of the filters in the same words as those of the controllers. */
@Component
class ProblemResponses {
  private final JsonMapper json;

  ProblemResponses(JsonMapper json) {
    this.json = json;
  }

  void send(HttpServletResponse response, Refusal refusal) throws IOException {
    response.setStatus(refusal.code().status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(json.writeValueAsBytes(ProblemBody.of(refusal)));
  }
}
