package org.wardbook.rescue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Service;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.photo.PhotoStore;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.Reports;
import org.wardbook.report.definition.DefinitionCatalogue;

/**
 * Takes in the reports of a rescue file for their author. It goes the way of every report, so a
 * file may come any number of times, before or after what the phone sends itself. Anybody but the
 * CSU is refused ({@code not-allowed}).
 */
@Service
public class RescueImport {
  /** Some hundred photos; more come in several files. */
  public static final long LONGEST_FILE = 200L * 1024 * 1024;

  private final RescueKey key;
  private final ReportIntake intake;
  private final Reports reports;
  private final PhotoStore photos;
  private final DefinitionCatalogue definitions;
  private final People people;
  private final RescueImportRows rows;

  RescueImport(
      RescueKey key,
      ReportIntake intake,
      Reports reports,
      PhotoStore photos,
      DefinitionCatalogue definitions,
      People people,
      RescueImportRows rows) {
    this.key = key;
    this.intake = intake;
    this.reports = reports;
    this.photos = photos;
    this.definitions = definitions;
    this.people = people;
    this.rows = rows;
  }

  /** Says what is in a file; nothing is changed by it. */
  public RescueContents look(Path file, Person by) throws IOException, UnusableRescueFile {
    refuseOthers(by);
    var look = new RescueLook(definitions, people);
    try {
      RescueFile.read(file, key, look);
      return look.contents(null);
    } catch (UnusableRescueFile damaged) {
      if (look.foundSomething()) {
        // What came before the damage is whole, or its seal would not have opened.
        return look.contents(damaged.words());
      }
      throw damaged;
    }
  }

  /**
   * Takes in what can be taken in, and says what became of each report.
   *
   * @param unfinishedToo makes reports of what was not finished on the phone, flagged for review
   */
  public RescueOutcome take(Path file, boolean unfinishedToo, Person by)
      throws IOException, UnusableRescueFile {
    var contents = look(file, by);
    var author =
        people
            .findByUsername(contents.account())
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemCode.NOT_FOUND,
                        "Nobody here has the account “" + contents.account() + "”."));
    var taking = new RescueIntake(intake, reports, photos, definitions, author, unfinishedToo);
    try {
      RescueFile.read(file, key, taking);
    } catch (UnusableRescueFile damaged) {
      if (contents.damage() == null) {
        throw damaged;
      }
    }
    var outcome = taking.outcome();
    rows.add(outcome, contents, author, by);
    return outcome;
  }

  /** What was imported before, the latest first. */
  public List<PastImport> history() {
    return rows.all();
  }

  private static void refuseOthers(Person by) {
    if (by.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU imports rescue files.");
    }
  }
}
