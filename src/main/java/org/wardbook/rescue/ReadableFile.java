package org.wardbook.rescue;

import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the file of a phone that had no key to seal it with: the same parts in one JSON object. */
final class ReadableFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final byte[] NONE = {};

  private ReadableFile() {}

  static void read(byte[] content, Part.Visitor visitor) throws UnusableRescueFile {
    JsonNode file;
    try {
      file = JSON.readTree(content);
    } catch (JacksonException e) {
      throw new UnusableRescueFile("This file is cut short or is no rescue file.", e);
    }
    if (!file.path("format").asString("").equals("wardbook-rescue")
        || !file.path("parts").isArray()) {
      throw new UnusableRescueFile("This is no rescue file.");
    }
    for (JsonNode part : file.path("parts")) {
      if (part instanceof ObjectNode about) {
        visitor.visit(new Part(about, bytes(about)));
      }
    }
  }

  private static byte[] bytes(ObjectNode about) throws UnusableRescueFile {
    var base64 = about.remove("base64");
    try {
      return base64 == null ? NONE : Base64.getDecoder().decode(base64.asString(""));
    } catch (IllegalArgumentException e) {
      throw new UnusableRescueFile("A photo in this file is damaged.", e);
    }
  }
}
