package org.wardbook.report.type.speedwatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.London;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.register.RegisterService;
import org.wardbook.register.Registers;
import org.wardbook.report.definition.Registration;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which vehicles the police write to: those seen a second time within 12 months, and those far over
 * the limit at once (practice §1.2, §1.4). Only accepted sessions count.
 */
@Service
@Transactional(readOnly = true)
public class PoliceLetters {
  private static final int ALL = 100;

  /** The 12 months end with the sighting itself, which belongs to them. */
  private static final String SELECT =
      """
      select s.report_id, r.reference, s.vehicle_id, s.registration, s.seen_at, s.speed,
        s.speed_limit,
        (select count(*) from vehicle_sighting o join report x on x.id = o.report_id
         where o.registration = s.registration and x.state = 'ACCEPTED'
           and o.seen_at <= s.seen_at
           and o.seen_at > strftime('%Y-%m-%dT%H:%M:%fZ', s.seen_at, '-12 months')) as times
      from vehicle_sighting s join report r on r.id = s.report_id
      where r.state = 'ACCEPTED'
      """;

  private final JdbcClient jdbc;
  private final RegisterService registers;

  PoliceLetters(JdbcClient jdbc, RegisterService registers) {
    this.jdbc = jdbc;
    this.registers = registers;
  }

  /**
   * Those of one session, in the order in which they were seen; none as long as it is not accepted.
   *
   * @throws Refusal {@code not-allowed} for anybody but the CSU
   */
  public List<Letter> of(UUID report, Person reader) {
    refuseOthers(reader);
    return due(
        jdbc.sql(SELECT + " and s.report_id = ? order by s.seen_at, s.vehicle_id")
            .param(report.toString())
            .query(row(registers.current()))
            .list());
  }

  /**
   * Those of all sessions, the latest first.
   *
   * @throws Refusal {@code not-allowed} for anybody but the CSU
   */
  public List<Letter> since(Instant from, Person reader) {
    refuseOthers(reader);
    return due(
        jdbc.sql(SELECT + " and s.seen_at >= ? order by s.seen_at desc, s.vehicle_id")
            .param(StoredInstant.text(from))
            .query(row(registers.current()))
            .list());
  }

  private static List<Letter> due(List<Letter> seen) {
    return seen.stream().filter(Letter::isDue).toList();
  }

  private static RowMapper<Letter> row(Registers registers) {
    return (row, number) -> letter(row, registers);
  }

  private static Letter letter(ResultSet row, Registers registers) throws SQLException {
    Instant seenAt = StoredInstant.of(row.getString("seen_at"));
    int limit = row.getInt("speed_limit");
    int speed = row.getInt("speed");
    ObjectNode percents =
        SpeedLimit.of(String.valueOf(limit))
            .flatMap(known -> known.entry(registers, London.dayOf(seenAt)))
            .map(entry -> entry.values())
            .orElseGet(JsonNodeFactory.instance::objectNode);
    return new Letter(
        UUID.fromString(row.getString("report_id")),
        row.getString("reference"),
        row.getString("vehicle_id"),
        new Registration(row.getString("registration")),
        seenAt,
        speed,
        limit,
        row.getInt("times"),
        percents.has("letterOverPercent")
            && ALL * speed > limit * (ALL + percents.path("letterOverPercent").intValue()),
        percents.has("deliverFromPercent")
            && ALL * speed >= limit * (ALL + percents.path("deliverFromPercent").intValue()));
  }

  private static void refuseOthers(Person reader) {
    if (reader.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU sees which vehicles came again.");
    }
  }
}
