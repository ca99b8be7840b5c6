package org.wardbook.report.type.speedwatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.London;
import org.wardbook.register.RegisterService;
import org.wardbook.report.Report;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.Option;
import org.wardbook.report.definition.Registration;
import tools.jackson.databind.JsonNode;

/** What the sheet of a session shows beside the report's own answers; plates are masked. */
@Service
@Transactional(readOnly = true)
public class SessionSheet {
  private final JdbcClient jdbc;
  private final RegisterService registers;
  private final DefinitionCatalogue definitions;

  SessionSheet(JdbcClient jdbc, RegisterService registers, DefinitionCatalogue definitions) {
    this.jdbc = jdbc;
    this.registers = registers;
    this.definitions = definitions;
  }

  /**
   * A recorded vehicle.
   *
   * @param id of the record; empty where it has none
   * @param colour in the words of the form
   * @param maskedPlate null when none is kept that may be reported
   */
  public record Vehicle(
      String id,
      @Nullable Instant at,
      int speed,
      String make,
      String colour,
      @Nullable String maskedPlate) {}

  /** From which speed vehicles were recorded; empty when nobody set it for that day. */
  public Optional<Integer> threshold(Report report) {
    return SpeedLimit.of(report.answers().path("limit").asString(""))
        .flatMap(limit -> limit.threshold(registers.current(), London.dayOf(report.observedAt())));
  }

  public SessionFigures figures(Report report) {
    return SessionFigures.of(report.answers(), threshold(report).orElse(null));
  }

  /** In the order in which they were logged. */
  public List<Vehicle> vehicles(Report report) {
    Map<String, String> masked =
        jdbc
            .sql("select vehicle_id, registration from vehicle_sighting where report_id = ?")
            .param(report.id().toString())
            .query(
                (row, number) ->
                    Map.entry(
                        row.getString("vehicle_id"),
                        new Registration(row.getString("registration")).masked()))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return report
        .answers()
        .path("vehicles")
        .valueStream()
        .map(vehicle -> vehicle(vehicle, colour(report, vehicle), masked))
        .toList();
  }

  /** The names of the team. */
  public List<String> team(Report report) {
    return report
        .answers()
        .path("team")
        .valueStream()
        .map(one -> nameOf("trained-person", one.path("person").asString("")))
        .distinct()
        .toList();
  }

  public String site(Report report) {
    return nameOf("speedwatch-site", report.answers().path("site").asString(""));
  }

  private String nameOf(String register, String id) {
    return registers.nameOf(register, id).orElse(id);
  }

  private String colour(Report report, JsonNode vehicle) {
    var stored = vehicle.path("colour").asString("");
    return definitions
        .find(report.type(), report.definitionVersion())
        .flatMap(form -> form.field("vehicles"))
        .stream()
        .flatMap(vehicles -> vehicles.fields().stream())
        .filter(asked -> asked.key().equals("colour"))
        .flatMap(asked -> asked.options().stream())
        .filter(option -> option.value().equals(stored))
        .map(Option::label)
        .findFirst()
        .orElse(stored);
  }

  private static Vehicle vehicle(JsonNode vehicle, String colour, Map<String, String> masked) {
    JsonNode at = vehicle.path("at");
    return new Vehicle(
        vehicle.path("id").asString(""),
        at.isString() ? CheckedRule.instant(at) : null,
        vehicle.path("speed").asInt(0),
        vehicle.path("make").asString(""),
        colour,
        masked.get(vehicle.path("id").asString("")));
  }
}
