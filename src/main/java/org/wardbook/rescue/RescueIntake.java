package org.wardbook.rescue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.problem.RefusedField;
import org.wardbook.people.Person;
import org.wardbook.photo.PhotoStore;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.Reports;
import org.wardbook.report.definition.DefinitionCatalogue;

/** Takes in report after report of one file, in the name of its author, as if the phone sent it. */
final class RescueIntake implements Part.Visitor {
  private final ReportIntake intake;
  private final Reports reports;
  private final PhotoStore photos;
  private final DefinitionCatalogue definitions;
  private final Person author;
  private final boolean unfinishedToo;
  private final Map<UUID, Progress> lines = new LinkedHashMap<>();

  RescueIntake(
      ReportIntake intake,
      Reports reports,
      PhotoStore photos,
      DefinitionCatalogue definitions,
      Person author,
      boolean unfinishedToo) {
    this.intake = intake;
    this.reports = reports;
    this.photos = photos;
    this.definitions = definitions;
    this.author = author;
    this.unfinishedToo = unfinishedToo;
  }

  @Override
  public void visit(Part part) {
    var id =
        RescueLook.idOf(
            part.kind().equals("photo")
                ? part.about().path("report")
                : part.about().path("content").path("id"));
    if (id == null) {
      return;
    }
    switch (part.kind()) {
      case "report" -> takeIn(id, part, isErasedIn(part));
      case "draft" -> {
        if (unfinishedToo) {
          // Once it was finished, or taken in before, there is nothing to be had from its
          // beginnings.
          takeIn(id, part, true);
        }
      }
      case "photo" -> takeInPhoto(id, part);
      default -> {}
    }
  }

  /** Its plates left the phone with the receipt, so this is no longer what was received. */
  private static boolean isErasedIn(Part part) {
    return !part.about().path("erased").isEmpty();
  }

  /**
   * @param isLess whether whatever is held of it already says more
   */
  private void takeIn(UUID id, Part part, boolean isLess) {
    var content = part.about().path("content");
    var line = new Progress(RescueLook.titleOf(definitions, content.path("type").asString("")));
    lines.put(id, line);
    if (isLess && reports.find(id).isPresent()) {
      line.kind = RescueOutcome.Kind.HELD;
      return;
    }
    try {
      var body = content.toString().getBytes(StandardCharsets.UTF_8);
      line.kind = kindOf(intake.receive(id, body, author).outcome());
    } catch (Refusal refused) {
      line.problems.add(words(refused));
    }
  }

  private static RescueOutcome.Kind kindOf(ReportIntake.Outcome outcome) {
    return switch (outcome) {
      case RECEIVED -> RescueOutcome.Kind.NEW;
      case ALREADY_HELD -> RescueOutcome.Kind.HELD;
      default -> RescueOutcome.Kind.CORRECTED;
    };
  }

  private void takeInPhoto(UUID id, Part part) {
    @Nullable Progress line = lines.get(id);
    if (line == null || line.kind == RescueOutcome.Kind.REFUSED) {
      return;
    }
    try {
      var isNew =
          photos.receive(
              id, part.text("sha256"), author, null, new ByteArrayInputStream(part.bytes()));
      line.newPhotos += isNew ? 1 : 0;
    } catch (Refusal refused) {
      line.problems.add("A photo: " + words(refused));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String words(Refusal refused) {
    var fields = refused.fields().stream().map(RefusedField::message).distinct().toList();
    return fields.isEmpty() ? refused.detail() : refused.detail() + " " + String.join(" ", fields);
  }

  RescueOutcome outcome() {
    var done = new ArrayList<RescueOutcome.Line>();
    lines.forEach(
        (id, line) ->
            done.add(
                new RescueOutcome.Line(
                    id,
                    line.type,
                    line.kind,
                    line.kind == RescueOutcome.Kind.REFUSED ? null : referenceOf(id),
                    line.newPhotos,
                    line.problems)));
    return new RescueOutcome(done);
  }

  private @Nullable String referenceOf(UUID id) {
    return reports.find(id).map(report -> report.reference()).orElse(null);
  }

  /** Of one report. */
  private static final class Progress {
    private final String type;
    private final List<String> problems = new ArrayList<>();
    private RescueOutcome.Kind kind = RescueOutcome.Kind.REFUSED;
    private int newPhotos;

    Progress(String type) {
      this.type = type;
    }
  }
}
