package org.wardbook.sync;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;

/** Reads a body without ever keeping more of it than it may have. */
final class RequestBytes {
  private RequestBytes() {}

  /**
   * The whole body.
   *
   * @param tooLong what to tell the person when it has more bytes
   * @throws Refusal {@code body-too-large}
   */
  static byte[] atMost(int bytes, HttpServletRequest request, String tooLong) throws IOException {
    var body = request.getInputStream().readNBytes(bytes + 1);
    if (body.length > bytes) {
      throw new Refusal(ProblemCode.BODY_TOO_LARGE, tooLong);
    }
    return body;
  }
}
