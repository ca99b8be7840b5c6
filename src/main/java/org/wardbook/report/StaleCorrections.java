package org.wardbook.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.report.DeskCorrection.Draft;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.report.StaleRows.Outcome;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.FormDefinition;
import org.wardbook.report.definition.ProblemTexts;
import org.wardbook.ward.MicroPoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Corrections that phones made from an older version than the report has. None is lost: the CSU
 * sees both and takes the one, keeps the other, or mixes them field by field.
 */
@Service
@Transactional
public class StaleCorrections {
  private final JdbcClient jdbc;
  private final ReportAtDesk atDesk;
  private final StaleRows stale;
  private final StaleComparison comparison;
  private final DeskCorrection deskCorrection;
  private final CorrectedRows corrected;
  private final ReportReader reader;
  private final ReportHistory history;
  private final DefinitionCatalogue definitions;
  private final AfterCommit afterCommit;
  private final JsonMapper json;

  StaleCorrections(
      JdbcClient jdbc,
      ReportAtDesk atDesk,
      StaleRows stale,
      StaleComparison comparison,
      DeskCorrection deskCorrection,
      CorrectedRows corrected,
      ReportReader reader,
      ReportHistory history,
      DefinitionCatalogue definitions,
      AfterCommit afterCommit,
      JsonMapper json) {
    this.jdbc = jdbc;
    this.atDesk = atDesk;
    this.stale = stale;
    this.comparison = comparison;
    this.deskCorrection = deskCorrection;
    this.corrected = corrected;
    this.reader = reader;
    this.history = history;
    this.definitions = definitions;
    this.afterCommit = afterCommit;
    this.json = json;
  }

  /** Those of a report that nobody has settled, oldest first. */
  @Transactional(readOnly = true)
  public List<StaleCorrection> openOf(Report report, Person by) {
    if (by.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU compares corrections.");
    }
    return stale.openOf(report.id()).stream()
        .map(kept -> comparison.compare(report, kept))
        .toList();
  }

  /**
   * Settles one.
   *
   * @param version of the report that it was compared with
   * @param fromPhone keys of the {@linkplain StaleCorrection#differences() differences} in which
   *     the phone's stands; all, none or some
   * @throws Refusal {@code changed-meanwhile}, {@code not-possible-now} when it was settled
   *     already, {@code invalid-input} for a mixture of different forms; {@code not-allowed},
   *     {@code not-found}
   */
  public Report settle(UUID id, int version, String contentHash, Set<String> fromPhone, Person by) {
    var report = atDesk.unchanged(id, version, by);
    var kept =
        stale
            .find(id, contentHash)
            .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such correction."));
    if (kept.outcome().isPresent()) {
      throw new Refusal(
          ProblemCode.NOT_POSSIBLE_NOW, "This correction was settled already. Look at it again.");
    }
    var compared = comparison.compare(report, kept);
    if (fromPhone.containsAll(compared.keys()) && !compared.keys().isEmpty()) {
      takePhones(report, kept, by);
    } else if (fromPhone.isEmpty() || compared.keys().isEmpty()) {
      keepPresent(report, kept, by);
    } else {
      mix(report, kept, compared, fromPhone, by);
    }
    afterCommit.publish(new ReportChanged(id));
    return atDesk.unchanged(id, version + 1, by);
  }

  private void takePhones(Report report, StaleRows.Kept kept, Person by) {
    var read =
        corrected.checked(
            reader.readAgain(
                report.id(),
                kept.body().getBytes(StandardCharsets.UTF_8),
                report.author(),
                kept.clockCorrection()));
    stale.settle(report.id(), kept.contentHash(), Outcome.PHONE, by.id());
    corrected.write(
        read, report, by, Event.STALE_SETTLED, null, "What the phone sent was taken over.");
  }

  private void keepPresent(Report report, StaleRows.Kept kept, Person by) {
    stale.settle(report.id(), kept.contentHash(), Outcome.DESK, by.id());
    history.add(report.id(), by.id(), Event.STALE_SETTLED, "The report stays as it was.");
    jdbc.sql("update report set version = version + 1 where id = ?")
        .param(report.id().toString())
        .update();
  }

  private void mix(
      Report report,
      StaleRows.Kept kept,
      StaleCorrection compared,
      Set<String> fromPhone,
      Person by) {
    if (!compared.canMix()) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT,
          "The phone answered another version of the form: take all of it, or none.");
    }
    var chosen = compared.keys().stream().filter(fromPhone::contains).sorted().toList();
    var draft = mixed(report, kept, chosen);
    var why = "Your later correction was taken over in part: " + labels(report, chosen) + ".";
    stale.settle(report.id(), kept.contentHash(), Outcome.MIXED, by.id());
    corrected.write(
        corrected.checked(deskCorrection.read(report, draft)),
        report,
        by,
        Event.STALE_SETTLED,
        why,
        "Taken over from the phone: " + labels(report, chosen) + ".");
  }

  private String labels(Report report, List<String> keys) {
    var form = definitions.find(report.type(), report.definitionVersion());
    return keys.stream()
        .map(key -> form.map(known -> label(key, known)).orElse(key))
        .collect(Collectors.joining("; "));
  }

  private static String label(String key, FormDefinition form) {
    return ProblemTexts.labelOf(key, form);
  }

  private Draft mixed(Report report, StaleRows.Kept kept, List<String> fromPhone) {
    var phone = json.readValue(kept.body(), ObjectNode.class);
    var base = Draft.of(report);
    var answers = base.answers();
    var observedAt = base.observedAt();
    var location = base.location();
    var photos = base.photos();
    for (var key : fromPhone) {
      switch (key) {
        case StaleCorrection.OBSERVED_AT -> observedAt = kept.observedAt(phone);
        case StaleCorrection.LOCATION -> location = location(phone.path("location"));
        case StaleCorrection.PHOTOS -> photos = together(photos, phone.path("photos"));
        default -> take(answers, key, phone.path("answers").get(key));
      }
    }
    return new Draft(answers, observedAt, location, photos);
  }

  private static void take(ObjectNode answers, String key, JsonNode answer) {
    if (answer == null) {
      answers.remove(key);
    } else {
      answers.set(key, answer);
    }
  }

  private static @org.jspecify.annotations.Nullable Location location(JsonNode sent) {
    if (!sent.isObject()) {
      return null;
    }
    var accuracy = sent.path("accuracyMetres");
    return new Location(
        MicroPoint.ofDegrees(sent.path("lat").asDouble(), sent.path("lon").asDouble()),
        accuracy.isNumber() ? accuracy.asDouble() : null,
        Location.Source.valueOf(
            sent.path("source").stringValue().toUpperCase(java.util.Locale.ROOT)));
  }

  /** Of photos none is lost. */
  private static List<ReportPhoto> together(List<ReportPhoto> held, JsonNode sent) {
    var known = held.stream().map(ReportPhoto::sha256).toList();
    var more =
        sent.valueStream()
            .filter(photo -> !known.contains(photo.path("sha256").stringValue()))
            .map(
                photo ->
                    new ReportPhoto(
                        photo.path("sha256").stringValue(),
                        photo.path("bytes").asLong(),
                        photo.path("mediaType").stringValue(),
                        photo.path("takenAt").isString()
                            ? StoredInstant.of(photo.path("takenAt").stringValue())
                            : null,
                        false));
    return new ArrayList<>(Stream.concat(held.stream(), more).toList());
  }
}
