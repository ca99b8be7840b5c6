package org.wardbook.base.problem;

import java.util.List;
import java.util.Map;

/**
 * A request is refused; nothing was changed. The detail is in plain words for the person asking.
 */
public class Refusal extends RuntimeException {
  private final ProblemCode code;
  private final transient List<RefusedField> fields;
  private final transient Map<String, Object> extras;

  public Refusal(ProblemCode code, String detail) {
    this(code, detail, List.of(), Map.of());
  }

  public Refusal(ProblemCode code, String detail, List<RefusedField> fields) {
    this(code, detail, fields, Map.of());
  }

  /**
   * @param extras further members of the problem body, e.g. {@code storedHash}
   */
  public Refusal(
      ProblemCode code, String detail, List<RefusedField> fields, Map<String, Object> extras) {
    super(detail);
    this.code = code;
    this.fields = List.copyOf(fields);
    this.extras = Map.copyOf(extras);
  }

  public ProblemCode code() {
    return code;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<RefusedField> fields() {
    return fields;
  }

  public Map<String, Object> extras() {
    return extras;
  }
}
