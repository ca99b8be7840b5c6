package org.wardbook.progress;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.plan.AgencyNames;
import org.wardbook.register.RegisterEntry;
import org.wardbook.register.RegisterService;

/** As the CSU's register says it today. */
@Component
final class NamesInThePlan implements AgencyNames {
  private final RegisterService registers;
  private final Clock clock;

  NamesInThePlan(RegisterService registers, Clock clock) {
    this.registers = registers;
    this.clock = clock;
  }

  @Override
  public Set<String> of(String agency) {
    return registers.current().validOn("plan-agency", London.dayOf(clock.instant())).stream()
        .filter(entry -> agency.equals(entry.values().path("agency").asString("")))
        .map(RegisterEntry::name)
        .collect(Collectors.toSet());
  }
}
