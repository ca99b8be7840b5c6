package org.wardbook.report;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * What reports say of the entries of a register, such as where a CCTV unit is. Phones get it with
 * the entry's own values, so that a form's rules know it without a signal; at the desk nothing is
 * added to a register. A type has one by providing a bean.
 */
public interface RegisterStanding {
  /** The key of the register. */
  String register();

  /**
   * By the id of the entry, for those of which something was reported: {@code now}, an object that
   * the rules of the type read, and {@code remark}, the same in words, shown behind the name.
   */
  Map<String, ObjectNode> values();
}
