package org.wardbook.report.type.flytip;

import org.springframework.stereotype.Component;
import org.wardbook.register.RegisterService;

/** The CSU's dated targets for clearing fly-tips, as they stand. */
@Component
public class ClearanceTargets {
  private final RegisterService registers;

  ClearanceTargets(RegisterService registers) {
    this.registers = registers;
  }

  /** For one look: it does not notice changes. */
  public ClearanceDays now() {
    return new ClearanceDays(registers.current());
  }
}
