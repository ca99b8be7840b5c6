package org.wardbook.sync;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;

/** Answers every call that there isn't, which would otherwise get a page of the desk. */
@RestController
@Hidden
class UnknownCallController {
  @RequestMapping("/api/**")
  void refuse() {
    throw new Refusal(ProblemCode.NOT_FOUND, "There is no such call. See /v3/api-docs.");
  }
}
