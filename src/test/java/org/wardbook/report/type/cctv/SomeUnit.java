package org.wardbook.report.type.cctv;

import java.time.LocalDate;
import java.util.UUID;
import org.wardbook.people.Person;
import org.wardbook.register.EntryDraft;
import org.wardbook.register.RegisterService;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A unit that no other test knows, nor takes for one of its own, which are called Unit and a
 * number.
 */
public final class SomeUnit {
  private SomeUnit() {}

  /**
   * @return its id
   */
  public static String addedTo(RegisterService registers, Person csu) {
    var name = "Camera " + UUID.randomUUID().toString().substring(0, 8);
    var draft =
        new EntryDraft(name, JsonNodeFactory.instance.objectNode(), LocalDate.of(2026, 4, 1), null);
    return registers.add("cctv-unit", draft, csu).entry().id();
  }
}
