package org.wardbook.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a report says, apart from when it was sent, so that sending it again is the same content.
 *
 * @param canonicalJson the report in the canonical form of RFC 8785, without {@code sentAt}
 * @param sha256 lower-case hex SHA-256 of that
 */
record ContentHash(String canonicalJson, String sha256) {
  /**
   * Hashes a report.
   *
   * @throws Refusal {@code malformed-json} for numbers beyond what JSON numbers can hold
   */
  static ContentHash of(ObjectNode report) {
    var content = report.deepCopy();
    content.remove("sentAt");
    try {
      var canonical = new JsonCanonicalizer(content.toString()).getEncodedString();
      return new ContentHash(canonical, sha256(canonical));
    } catch (IOException e) {
      throw new Refusal(
          ProblemCode.MALFORMED_JSON, "The body has a number or text that JSON can't hold.");
    }
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
