package org.wardbook.report.type.speedwatch;

import org.springframework.stereotype.Component;
import org.wardbook.people.Person;
import org.wardbook.register.RegisterService;
import org.wardbook.register.Registers;
import org.wardbook.report.RestrictedReaders;
import tools.jackson.databind.node.ObjectNode;

/** Those who stood at the roadside may read the plates that they took down: practice §1.7. */
@Component
class SpeedwatchTeam implements RestrictedReaders {
  private final RegisterService registers;

  SpeedwatchTeam(RegisterService registers) {
    this.registers = registers;
  }

  @Override
  public String type() {
    return Sightings.TYPE;
  }

  @Override
  public boolean include(ObjectNode answers, Person reader) {
    Registers all = registers.current();
    return answers
        .path("team")
        .valueStream()
        .flatMap(one -> all.find("trained-person", one.path("person").stringValue("")).stream())
        .anyMatch(
            trained -> trained.values().path("username").asString("").equals(reader.username()));
  }
}
