package org.wardbook.report.type.speedwatch;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardbook.people.Person;
import org.wardbook.register.EntryDraft;
import org.wardbook.register.RegisterService;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A speedwatch session as a phone sends it, an hour from 10:00 UTC. */
public final class SpeedwatchJson {
  private final ObjectNode report;

  private SpeedwatchJson(ObjectNode report) {
    this.report = report;
  }

  /** What the CSU has to have listed for a session without problems. */
  public record Listed(String site, String ann, String ben) {
    /**
     * Lists a site of 30 mph and two trained people.
     *
     * @param username of the account of the second one, or null
     */
    public static Listed add(RegisterService registers, Person csu, @Nullable String username) {
      var some = UUID.randomUUID().toString().substring(0, 8);
      var site =
          """
          {"road": "A25", "limit": 30, "directions": ["towards the Green"], "ward": "E05009965",
           "lat": 51.26632, "lon": 0.06892}
          """;
      var trained = username == null ? "{}" : "{\"username\": \"%s\"}".formatted(username);
      return new Listed(
          add(registers, csu, "speedwatch-site", "Site " + some, site),
          add(registers, csu, "trained-person", "Ann " + some, "{}"),
          add(registers, csu, "trained-person", "Ben " + some, trained));
    }

    private static String add(
        RegisterService registers, Person csu, String register, String name, String values) {
      var draft =
          new EntryDraft(
              name,
              (ObjectNode) JsonMapper.shared().readTree(values),
              LocalDate.parse("2020-01-01"),
              null);
      return registers.add(register, draft, csu).entry().id();
    }
  }

  public static SpeedwatchJson on(String day, Listed listed) {
    var report =
        """
        {"id": "%1$s", "type": "speedwatch-session", "definitionVersion": 1,
         "observedAt": "%2$sT10:00:00.000Z", "savedAt": "%2$sT11:05:00.000Z",
         "location": {"lat": 51.26632, "lon": 0.06892, "source": "map"}, "ward": "E05009965",
         "answers": {
           "site": "%3$s", "limit": "30", "direction": "towards the Green",
           "startedAt": "%2$sT10:00:00.000Z", "endedAt": "%2$sT11:00:00.000Z",
           "team": [{"person": "%4$s", "role": "device"}, {"person": "%5$s", "role": "recorder"}],
           "device": "unipar-sl700", "deviceChecked": true, "weather": "dry", "road": "dry",
           "light": "daylight", "countedAll": true, "passed": 141, "vehicles": []},
         "reasons": {}, "photos": [], "revises": null}
        """;
    return new SpeedwatchJson(
        (ObjectNode)
            JsonMapper.shared()
                .readTree(
                    report.formatted(
                        UUID.randomUUID(), day, listed.site(), listed.ann(), listed.ben())));
  }

  /** Records a blue Ford whose plate one read and the other confirmed. */
  public SpeedwatchJson vehicle(String plate, int speed) {
    var answers = (ObjectNode) report.path("answers");
    vehicles()
        .addObject()
        .put("id", UUID.randomUUID().toString())
        .put("at", answers.path("startedAt").stringValue().replace("10:00:00", "10:10:00"))
        .put("speed", speed)
        .put("registration", plate)
        .put("make", "Ford")
        .put("colour", "blue")
        .put("readBy", answers.at("/team/0/person").stringValue())
        .put("confirmedBy", answers.at("/team/1/person").stringValue());
    return this;
  }

  public SpeedwatchJson with(Consumer<ObjectNode> change) {
    change.accept(report);
    return this;
  }

  public ArrayNode vehicles() {
    return (ArrayNode) report.path("answers").path("vehicles");
  }

  public UUID id() {
    return UUID.fromString(report.path("id").stringValue());
  }

  public String text() {
    return report.toString();
  }
}
