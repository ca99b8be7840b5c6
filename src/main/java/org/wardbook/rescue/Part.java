package org.wardbook.rescue;

import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a rescue file.
 *
 * @param about what it is: {@code file}, {@code report}, {@code photo} or {@code end}, with more
 * @param bytes of a photo; else none
 */
record Part(ObjectNode about, byte[] bytes) {
  String kind() {
    return about.path("part").asString("");
  }

  String text(String name) {
    return about.path(name).asString("");
  }

  /** Takes part after part. */
  interface Visitor {
    void visit(Part part) throws UnusableRescueFile;
  }
}
