package org.wardbook.base;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON of which there can be only one reading: UTF-8, one object, no key twice, nothing after
 * it. Two parties that read the same bytes differently would compute different hashes.
 */
public final class StrictJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /**
   * Reads an object.
   *
   * @throws Refusal {@code malformed-json}
   */
  public static ObjectNode object(byte[] body) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      if (JSON.readTree(text) instanceof ObjectNode object) {
        return object;
      }
      throw malformed("The body has to be one JSON object.");
    } catch (CharacterCodingException e) {
      throw malformed("The body is not UTF-8.");
    } catch (JacksonException e) {
      var place = e.getLocation();
      throw malformed(
          "The body can't be read as JSON at line %d, column %d: %s."
              .formatted(
                  place == null ? 1 : place.getLineNr(),
                  place == null ? 1 : place.getColumnNr(),
                  reason(e)));
    }
  }

  /** Without what the parser quotes of the body: it may hold a plate. */
  private static String reason(JacksonException e) {
    var message = String.valueOf(e.getOriginalMessage());
    return message.startsWith("Duplicate") ? "a key is there twice" : "it is not well formed";
  }

  private static Refusal malformed(String detail) {
    return new Refusal(ProblemCode.MALFORMED_JSON, detail);
  }
}
