package org.wardbook.report.type.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardbook.TestClock;
import org.wardbook.people.Person;
import org.wardbook.report.Report;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.Reports;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Audits and updates of their tasks as a phone sends them, made from the examples of the forms. */
public final class SentAudit {
  private static final Path TYPES = Path.of("frontend/report-types");

  private final ReportIntake intake;
  private final Reports reports;

  public SentAudit(ReportIntake intake, Reports reports) {
    this.intake = intake;
    this.reports = reports;
  }

  /** An audit of 23 November 2026 that found so many bits of litter. */
  public Report receive(Person author, int findings) {
    return receive(audit(Findings.of(findings)), author);
  }

  public Report receive(ObjectNode content, Person author) {
    var id = UUID.fromString(content.path("id").stringValue());
    intake.receive(id, content.toString().getBytes(StandardCharsets.UTF_8), author);
    return reports.find(id).orElseThrow();
  }

  /** The same audit with other findings. */
  public Report correct(Report audit, List<ObjectNode> findings, Person author) {
    var content = audit(findings).put("id", audit.id().toString());
    return receive(content.put("revises", audit.contentHash()), author);
  }

  public static ObjectNode audit(List<ObjectNode> findings) {
    var content = example("environmental-audit", "valid-fewest-answers");
    content.withObject("answers").putArray("findings").addAll(findings);
    return content;
  }

  /** That the task was completed on a day, seen at noon of it. */
  public static ObjectNode completed(UUID task, String day) {
    return update(task, "completed", Instant.parse(day + "T12:00:00Z"), day);
  }

  public static ObjectNode update(UUID task, String status, Instant seenAt) {
    return update(task, status, seenAt, null);
  }

  private static ObjectNode update(UUID task, String status, Instant seenAt, @Nullable String day) {
    var content = example("audit-task-update", "valid-completed-today");
    content.put("observedAt", seenAt.toString()).put("savedAt", seenAt.toString());
    content.put("sentAt", TestClock.START.toString());
    var answers = content.putObject("answers").put("task", task.toString()).put("status", status);
    if (day != null) {
      answers.put("completedOn", day);
    }
    if (status.equals("not-feasible")) {
      answers.put("note", "The landlord will not have it");
    }
    return content;
  }

  private static ObjectNode example(String type, String name) {
    var file = TYPES.resolve(type).resolve("examples").resolve(name + ".json").toFile();
    var content = (ObjectNode) JsonMapper.shared().readTree(file).path("content");
    return content.put("id", UUID.randomUUID().toString());
  }

  /** What an audit finds. */
  public static final class Findings {
    private Findings() {}

    static List<ObjectNode> of(int number) {
      return Stream.generate(Findings::litter).limit(number).toList();
    }

    static ObjectNode litter() {
      return of("litter", "moderate");
    }

    public static ObjectNode of(String category, String severity) {
      var finding = JsonMapper.shared().createObjectNode();
      finding.put("id", UUID.randomUUID().toString());
      finding.put("category", category).put("severity", severity);
      finding
          .putObject("pin")
          .put("lat", 51.2661)
          .put("lon", 0.0691)
          .put("accuracyMetres", 6)
          .put("source", "gps");
      return finding;
    }
  }
}
