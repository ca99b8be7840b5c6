package org.wardbook.sync;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.wardbook.base.DiskFault;
import org.wardbook.base.StorageTrouble;
import org.wardbook.base.problem.ProblemBody;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;

/** Answers what goes wrong with {@code application/problem+json} and a code of the catalogue. */
@RestControllerAdvice(basePackageClasses = Refusals.class)
@Hidden
class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  @ExceptionHandler
  ResponseEntity<ProblemBody> refused(Refusal refusal) {
    return answer(refusal);
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> unreadable(HttpMessageNotReadableException e) {
    return answer(
        new Refusal(ProblemCode.MALFORMED_JSON, "The body is not the JSON that this call takes."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> mistyped(MethodArgumentTypeMismatchException e) {
    return answer(
        new Refusal(
            ProblemCode.INVALID_INPUT, "“" + e.getName() + "” is not written as it should be."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> unacceptable(HttpMediaTypeNotAcceptableException e) {
    return answer(
        new Refusal(ProblemCode.NOT_ACCEPTABLE, "Leave out Accept, or accept application/json."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> storageTrouble(DiskFault e) {
    LOG.error("The disk failed: {}", e.toString());
    return answer(StorageTrouble.in(e).orElseThrow());
  }

  /** Mostly a phone that lost its signal while it was sending: nobody is left to be told. */
  @ExceptionHandler
  ResponseEntity<ProblemBody> brokenOff(IOException e) {
    LOG.warn("A request broke off: {}", e.toString());
    return answer(new Refusal(ProblemCode.UNEXPECTED, "The request broke off. Send it again."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> unexpected(Exception e) {
    var trouble = StorageTrouble.in(e);
    if (trouble.isPresent()) {
      LOG.error("The storage failed: {}", NestedExceptionUtils.getMostSpecificCause(e).toString());
      return answer(trouble.get());
    }
    LOG.error("A request failed", e);
    return answer(
        new Refusal(
            ProblemCode.UNEXPECTED, "Something went wrong on the server. Send it again later."));
  }

  private static ResponseEntity<ProblemBody> answer(Refusal refusal) {
    return ResponseEntity.status(refusal.code().status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(ProblemBody.of(refusal));
  }
}
