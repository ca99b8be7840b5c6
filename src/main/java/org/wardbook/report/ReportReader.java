package org.wardbook.report;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.base.StrictJson;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.problem.RefusedField;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.register.RegisterService;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.DefinitionValidator;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.FormDefinition;
import org.wardbook.report.definition.ProblemTexts;
import org.wardbook.report.definition.RestrictedSplit;
import org.wardbook.report.definition.ValidationContext;
import org.wardbook.ward.WardAtPin;
import org.wardbook.ward.WardSets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what was sent and judges it. Only what can't be understood is refused; a report that breaks
 * a rule is stored and flagged, because the person who saw it may never come back to that place.
 */
@Component
class ReportReader {
  /** Swapped coordinates name a place in another continent: nobody at the desk could use them. */
  private static final Set<String> ALSO_REFUSED = Set.of("coordinates-swapped");

  /**
   * What a phone says of a whole report, as a reason under this code. Of one that the server had
   * lost, restored from a backup: the phone had erased plates and descriptions after the first
   * receipt. Of one in a rescue file: nobody had finished it. Whoever decides about the report has
   * to know.
   */
  private static final List<String> TOLD = List.of("sent-without-restricted", "sent-unfinished");

  private final DefinitionCatalogue definitions;
  private final DefinitionValidator validator;
  private final ProblemTexts texts;
  private final WardSets wardSets;
  private final RegisterService registers;
  private final JsonMapper json;
  private final Clock clock;

  ReportReader(
      DefinitionCatalogue definitions,
      DefinitionValidator validator,
      ProblemTexts texts,
      WardSets wardSets,
      RegisterService registers,
      JsonMapper json,
      Clock clock) {
    this.definitions = definitions;
    this.validator = validator;
    this.texts = texts;
    this.wardSets = wardSets;
    this.registers = registers;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Reads a report.
   *
   * @param id from the address
   * @throws Refusal {@code malformed-json}, {@code invalid-content}, {@code id-differs}, {@code
   *     unknown-type}, {@code unknown-version}
   */
  ReadReport read(UUID id, byte[] body, Person author) {
    return read(id, body, author, null);
  }

  /**
   * Reads again what a phone sent some time ago.
   *
   * @param correction what its clock was out then
   */
  ReadReport readAgain(UUID id, byte[] body, Person author, Duration correction) {
    return read(id, body, author, correction);
  }

  private ReadReport read(UUID id, byte[] body, Person author, @Nullable Duration known) {
    var sent = StrictJson.object(body);
    var definition = definitionOf(sent);
    refuse(definition, validator.malformed(definition, sent));
    if (!id.toString().equals(sent.path("id").stringValue())) {
      throw new Refusal(
          ProblemCode.ID_DIFFERS, "The address names another report than the body does.");
    }
    var content = json.treeToValue(sent, ReportContent.class);
    var receivedAt = clock.instant();
    // As the phone does: by the boundaries of the day on which it was observed.
    var sentAt = known == null ? content.sentAt() : receivedAt.minus(known);
    var correction = PhoneClock.correction(sentAt, receivedAt);
    var observedOn = London.dayOf(content.observedAt().plus(correction));
    var pin =
        content.location() == null
            ? null
            : wardSets.lookupOn(observedOn).at(content.location().point());
    var context =
        new ValidationContext(PhoneClock.now(sentAt, receivedAt), pin, registers.current());
    var problems =
        Stream.of(
                notForVolunteers(definition, author),
                toldOf(content),
                validator.validate(definition, sent, context).stream())
            .flatMap(found -> found)
            .toList();
    refuse(
        definition,
        problems.stream().filter(problem -> ALSO_REFUSED.contains(problem.code())).toList());
    var answers = DefinitionValidator.askedAnswers(definition, content.answers());
    var restricted = RestrictedSplit.take(definition, answers);
    return new ReadReport(
        definition,
        content,
        ContentHash.of(sent),
        author,
        receivedAt,
        correction,
        wardOf(content.ward(), pin),
        wardSets.on(observedOn).id(),
        answers,
        restricted,
        problems,
        problems.stream().map(problem -> Receipt.Finding.of(problem, definition, texts)).toList());
  }

  /**
   * Volunteers run speedwatch sessions, and report fly-tips and audits (practice §8). What they
   * send besides is kept for the CSU to look at; the newest version says whether a type is for
   * them.
   */
  private Stream<FieldProblem> notForVolunteers(FormDefinition definition, Person author) {
    return author.role() == Role.VOLUNTEER
            && definitions.latest(definition.key()).orElse(definition).staffOnly()
        ? Stream.of(FieldProblem.warn("type", "not-for-volunteers"))
        : Stream.empty();
  }

  private static Stream<FieldProblem> toldOf(ReportContent content) {
    return TOLD.stream()
        .filter(content.givenReasons()::containsKey)
        .map(code -> FieldProblem.warn("report", code));
  }

  private FormDefinition definitionOf(ObjectNode sent) {
    var type = sent.path("type");
    var version = sent.path("definitionVersion");
    if (!type.isString()) {
      throw unreadable("type", type.isMissingNode() || type.isNull());
    }
    if (!version.isInt()) {
      throw unreadable("definitionVersion", version.isMissingNode() || version.isNull());
    }
    var key = type.stringValue();
    if (definitions.latest(key).isEmpty()) {
      throw new Refusal(
          ProblemCode.UNKNOWN_TYPE,
          "This server knows no such type of report.",
          List.of(new RefusedField("type", "unknown-type", "There is no such report type.")));
    }
    return definitions
        .find(key, version.intValue())
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemCode.UNKNOWN_VERSION,
                    "This server knows no version " + version.intValue() + " of this form.",
                    List.of(
                        new RefusedField(
                            "definitionVersion", "unknown-version", "There is no such version."))));
  }

  private static Refusal unreadable(String field, boolean missing) {
    return new Refusal(
        ProblemCode.INVALID_CONTENT,
        "The report doesn't say which form it was made from.",
        List.of(
            missing
                ? new RefusedField(field, "missing", "This field is missing.")
                : new RefusedField(field, "wrong-type", "This field has the wrong JSON type.")));
  }

  private void refuse(FormDefinition definition, List<FieldProblem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    throw new Refusal(
        ProblemCode.INVALID_CONTENT,
        "The report can't be stored as it is. Correct the fields named and send it again.",
        problems.stream()
            .map(
                problem ->
                    new RefusedField(
                        problem.field(), problem.code(), texts.textOf(problem, definition)))
            .toList());
  }

  /** The person on the spot may choose a neighbour near a boundary; else the server's ward wins. */
  private static @Nullable String wardOf(@Nullable String chosen, @Nullable WardAtPin pin) {
    if (pin == null) {
      return null;
    }
    return chosen != null && pin.near().contains(chosen) ? chosen : pin.ward();
  }
}
