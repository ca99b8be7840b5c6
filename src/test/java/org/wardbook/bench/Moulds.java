package org.wardbook.bench;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.people.Role;
import org.wardbook.register.RegisterEntry;
import org.wardbook.register.Registers;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.DefinitionValidator;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.FormDefinition;
import org.wardbook.report.definition.ProblemTexts;
import org.wardbook.report.definition.RestrictedSplit;
import org.wardbook.report.definition.ValidationContext;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.WardAtPin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reports of which many are made: the demonstration's field work and its kinds of fly-tips.
 * What intake makes of one is asked of the same validator, once for each mould.
 */
final class Moulds {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> LAND =
      List.of(
          "highway",
          "highway",
          "highway",
          "footpath-bridleway",
          "back-alleyway",
          "council-land",
          "council-land",
          "watercourse-bank",
          "agricultural",
          "private-residential",
          "commercial-industrial",
          "other");
  private static final List<String[]> WASTE =
      List.of(
          new String[] {"small-van", "other-household", "A sofa and two mattresses."},
          new String[] {"transit-van", "construction-demolition-excavation", "Rubble and a bath."},
          new String[] {"car-boot", "black-bags-household", "Seven bags, one torn by foxes."},
          new String[] {"single-item", "white-goods", "A fridge-freezer without its doors."},
          new String[] {"small-van", "tyres", "About thirty car tyres."},
          new String[] {"small-van", "green", "Conifer cuttings and turf."},
          new String[] {"tipper-lorry", "construction-demolition-excavation", "Soil in one heap."},
          new String[] {"car-boot", "vehicle-parts", "Two doors, a bumper and a few wheels."},
          new String[] {"small-van", "black-bags-commercial", "Catering waste, twelve bags."},
          new String[] {"car-boot", "other-electrical", "Three old televisions."});

  private final DefinitionCatalogue definitions;
  private final DefinitionValidator validator;
  private final ProblemTexts texts;
  private final Registers registers;
  private final Instant sample;

  /**
   * @param sample an instant of the plan year: what is wrong with a mould then, always is
   */
  Moulds(
      DefinitionCatalogue definitions,
      DefinitionValidator validator,
      ProblemTexts texts,
      Registers registers,
      Instant sample) {
    this.definitions = definitions;
    this.validator = validator;
    this.texts = texts;
    this.registers = registers;
    this.sample = sample;
  }

  /** Every kind of heap on every kind of land, by both versions of the form, with photo or not. */
  List<Mould> flyTips() {
    var all = new ArrayList<Mould>();
    for (int land = 0; land < LAND.size(); land++) {
      for (int waste = 0; waste < WASTE.size(); waste++) {
        for (int version = 1; version <= 2; version++) {
          boolean byVolunteer = (land + waste) % 3 == 0;
          boolean hasPhoto = (land + waste + version) % 3 != 0;
          all.add(flyTip(LAND.get(land), WASTE.get(waste), version, byVolunteer, hasPhoto));
        }
      }
    }
    return all;
  }

  private Mould flyTip(
      String land, String[] waste, int version, boolean byVolunteer, boolean hasPhoto) {
    var answers = JSON.createObjectNode();
    answers.put("place", "@place:");
    answers.put("land", land);
    answers.put("size", waste[0]);
    answers.put("primaryWaste", waste[1]);
    answers.putArray("otherWaste");
    answers.putArray("hazards");
    answers.put("obstruction", false);
    answers.put("witnessed", waste[1].equals("tyres"));
    if (waste[1].equals("tyres")) {
      answers.put("statement", true);
      answers.put("vehicleSeen", true);
      answers.put("vehicleRegistration", "@plate:0");
      answers.put("peopleSeen", false);
    }
    if (!byVolunteer && version == 1) {
      answers.put("smartWater", waste[1].equals("green") ? "checked-no-trace" : "not-checked");
    } else if (!byVolunteer) {
      answers.put("smartWaterChecked", waste[1].equals("green"));
      if (waste[1].equals("green")) {
        answers.put("smartWaterPositive", false);
      }
    }
    answers.put("notes", waste[2]);
    var role = byVolunteer ? Role.VOLUNTEER : Role.WARDEN;
    return mould("fly-tip", version, role, -1, null, hasPhoto, answers, JSON.createObjectNode());
  }

  /** What the demonstration has of a type, each as often as there are entries that fit. */
  List<Mould> ofDemo(String type, Predicate<JsonNode> wanted) {
    int version = definitions.latest(type).orElseThrow().version();
    return entries()
        .filter(entry -> entry.path("type").stringValue().equals(type))
        .filter(entry -> wanted.test(entry.path("answers")))
        .map(
            entry ->
                mould(
                    type,
                    version,
                    Role.valueOf(entry.path("by").stringValue().toUpperCase(Locale.ROOT)),
                    entry.path("hour").intValue(),
                    null,
                    false,
                    answers(entry),
                    entry.path("reasons").isObject()
                        ? (ObjectNode) entry.path("reasons").deepCopy()
                        : JSON.createObjectNode()))
        .toList();
  }

  private ObjectNode answers(JsonNode entry) {
    return (ObjectNode) gapped(entry.path("answers"), entry.path("daysAgo").intValue());
  }

  /** A session at every approved site of the registers. */
  List<Mould> sessions() {
    var answers =
        answers(
            entries()
                .filter(entry -> entry.path("type").stringValue().equals("speedwatch-session"))
                .findFirst()
                .orElseThrow());
    return registers.of("speedwatch-site").stream()
        .filter(site -> site.until() == null && site.values().path("limit").intValue() == 30)
        .map(site -> session(site, answers.deepCopy()))
        .toList();
  }

  private Mould session(RegisterEntry site, ObjectNode answers) {
    var direction = site.values().path("directions").path(0).stringValue();
    answers.put("site", site.id());
    answers.put("direction", direction);
    answers.path("vehicles").forEach(vehicle -> ((ObjectNode) vehicle).put("direction", direction));
    var where =
        MicroPoint.ofDegrees(
            site.values().path("lat").doubleValue(), site.values().path("lon").doubleValue());
    int version = definitions.latest("speedwatch-session").orElseThrow().version();
    return mould(
        "speedwatch-session",
        version,
        Role.VOLUNTEER,
        11,
        where,
        false,
        answers,
        JSON.createObjectNode());
  }

  private static Stream<JsonNode> entries() {
    try (InputStream file = Moulds.class.getResourceAsStream("/demo/field-work.json")) {
      return JSON.readTree(file).valueStream().toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException("The demonstration's field work can't be read", e);
    }
  }

  /**
   * The demonstration names days by how long ago they are; here they are so far from the report.
   */
  private JsonNode gapped(JsonNode answer, int daysAgo) {
    if (answer.isObject()) {
      var filled = JSON.createObjectNode();
      answer
          .properties()
          .forEach(part -> filled.set(part.getKey(), gapped(part.getValue(), daysAgo)));
      return filled;
    }
    if (answer.isArray()) {
      var filled = JSON.createArrayNode();
      answer.forEach(part -> filled.add(gapped(part, daysAgo)));
      return filled;
    }
    if (!answer.isString()) {
      return answer;
    }
    var text = answer.stringValue();
    return text.startsWith("@")
        ? gap(text.substring(1).split("/", 2), daysAgo)
        : JSON.getNodeFactory().stringNode(text.matches("XX\\d\\d [A-Z]{3}") ? plate() : text);
  }

  private int plates;

  private String plate() {
    return "@plate:" + plates++ % 10;
  }

  private int ids;

  private JsonNode gap(String[] parts, int daysAgo) {
    var node = JSON.getNodeFactory();
    return switch (parts[0]) {
      case "day" -> node.stringNode("@day:" + (daysAgo - Integer.parseInt(parts[1])));
      case "minute" -> node.stringNode("@minute:" + parts[1]);
      case "listed" -> node.stringNode(listed(parts[1]));
      case "id" -> node.stringNode("@uid:" + ids++);
      case "pin" ->
          node.objectNode()
              .put("lat", "@lat:" + (1 + Integer.parseInt(parts[1])))
              .put("lon", "@lon:")
              .put("source", "map");
      case "sample" -> node.stringNode("@target:");
      default -> throw new IllegalStateException("Nothing is called @" + parts[0]);
    };
  }

  private String listed(String named) {
    var parts = named.split("/", 2);
    if (parts[0].equals("cctv-unit")) {
      return "@unit:";
    }
    return registers.of(parts[0]).stream()
        .filter(entry -> entry.name().equals(parts[1]))
        .findFirst()
        .map(RegisterEntry::id)
        .orElseThrow(() -> new IllegalStateException("The registers have no " + named));
  }

  /** A cctv deployment told as a move: the unit may stand somewhere already. */
  List<Mould> moves() {
    return ofDemo("cctv-deployment", answers -> answers.path("event").asString("").equals("deploy"))
        .stream()
        .map(
            deployed -> {
              var answers = (ObjectNode) deployed.content().path("answers").deepCopy();
              answers.put("event", "move");
              answers.put("reviewOn", "@day:90");
              return mould(
                  deployed.type(),
                  deployed.version(),
                  deployed.by(),
                  9,
                  null,
                  false,
                  answers,
                  (ObjectNode) deployed.content().path("reasons").deepCopy());
            })
        .toList();
  }

  /** An update that says of a task of an audit that it is done. */
  Mould taskUpdate() {
    var answers = JSON.createObjectNode();
    answers.put("task", "@target:");
    answers.put("status", "completed");
    answers.put("completedOn", "@day:0");
    int version = definitions.latest("audit-task-update").orElseThrow().version();
    return mould(
        "audit-task-update",
        version,
        Role.WARDEN,
        14,
        null,
        false,
        answers,
        JSON.createObjectNode());
  }

  private Mould mould(
      String type,
      int version,
      Role by,
      int hour,
      @Nullable MicroPoint site,
      boolean hasPhoto,
      ObjectNode answers,
      ObjectNode reasons) {
    var form = definitions.find(type, version).orElseThrow();
    var content = JSON.createObjectNode();
    content.put("id", "@id:");
    content.put("type", type);
    content.put("definitionVersion", version);
    content.put("observedAt", "@minute:0");
    content.put("savedAt", "@minute:3");
    content
        .putObject("location")
        .put("lat", "@lat:0")
        .put("lon", "@lon:")
        .put("accuracyMetres", 8)
        .put("source", "gps");
    content.set("answers", answers);
    var photos = content.putArray("photos");
    if (hasPhoto) {
      photos
          .addObject()
          .put("sha256", "@sha:")
          .put("bytes", 131_072)
          .put("mediaType", "image/jpeg")
          .put("takenAt", "@minute:0");
    } else if (type.equals("fly-tip")) {
      reasons.put("no-photo", "The phone’s battery was nearly empty.");
    }
    content.set("reasons", reasons);
    return finished(form, content, by, hour, site, hasPhoto);
  }

  private Mould finished(
      FormDefinition form,
      ObjectNode content,
      Role by,
      int hour,
      @Nullable MicroPoint site,
      boolean hasPhoto) {
    var body = new Slots(canonical(content.toString()));
    var asked = DefinitionValidator.askedAnswers(form, content.path("answers"));
    var restricted = RestrictedSplit.take(form, asked);
    var unit = registers.of("cctv-unit").getFirst().id();
    var row = Row.sample(London.dayOf(sample), Math.max(hour, 8), site, unit);
    var problems = problems(form, body.filled(row), row, by);
    return new Mould(
        form.key(),
        form.version(),
        form.referencePrefix(),
        by,
        hour,
        site,
        hasPhoto,
        body,
        new Slots(asked.toString()),
        new Slots(restricted.toString()),
        content.path("reasons").toString(),
        JSON.writeValueAsString(problems),
        findings(form, problems),
        problems.isEmpty(),
        content);
  }

  private List<FieldProblem> problems(FormDefinition form, String body, Row row, Role by) {
    var pin = new WardAtPin(row.ward(), List.of());
    var context = new ValidationContext(row.receivedAt(), pin, registers);
    var problems = new ArrayList<FieldProblem>();
    if (by == Role.VOLUNTEER && form.staffOnly()) {
      problems.add(FieldProblem.warn("type", "not-for-volunteers"));
    }
    var sent = JSON.readTree(body);
    var malformed = validator.malformed(form, sent);
    if (!malformed.isEmpty()) {
      throw new IllegalStateException(form.key() + " would be refused: " + malformed);
    }
    problems.addAll(validator.validate(form, sent, context));
    return problems;
  }

  private String findings(FormDefinition form, List<FieldProblem> problems) {
    var findings = JSON.createArrayNode();
    for (var problem : problems) {
      findings
          .addObject()
          .put("field", problem.field())
          .put("code", problem.code())
          .put("severity", problem.severity().word())
          .put("message", texts.textOf(problem, form));
    }
    return findings.toString();
  }

  private static String canonical(String json) {
    try {
      return new JsonCanonicalizer(json).getEncodedString();
    } catch (IOException e) {
      throw new IllegalStateException("This is JSON", e);
    }
  }
}
