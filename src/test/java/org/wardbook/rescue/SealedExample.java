package org.wardbook.rescue;

import java.io.File;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file that the phone's code sealed, with the key that opens it. */
final class SealedExample {
  private static final JsonNode EXAMPLE =
      JsonMapper.builder()
          .build()
          .readTree(new File("frontend/outbox/examples/rescue-sealed.json"));

  private SealedExample() {}

  static RescueKey key() {
    try {
      var decoder = Base64.getDecoder();
      var secret = decoder.decode(EXAMPLE.path("privateKey").stringValue());
      var open = decoder.decode(EXAMPLE.path("key").path("publicKey").stringValue());
      return new RescueKey(
          new KeyPair(
              P256.key(open),
              KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(secret))));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static String keyId() {
    return EXAMPLE.path("key").path("id").stringValue();
  }

  /** The lines of the file, which a test may change. */
  static List<String> lines() {
    return new ArrayList<>(EXAMPLE.path("lines").valueStream().map(JsonNode::stringValue).toList());
  }

  static JsonNode parts() {
    return EXAMPLE.path("parts");
  }
}
