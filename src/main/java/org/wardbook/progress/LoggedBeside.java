package org.wardbook.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.wardbook.plan.FedBy;
import org.wardbook.plan.Feed;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlannedMeasure;
import org.wardbook.report.definition.Condition;
import org.wardbook.report.definition.FormDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Work in the field that belongs to a measure which a lead agency tells in words: PACT meetings
 * (action 1.3). It is listed beside the words and makes no figure of them.
 */
final class LoggedBeside implements MeasureKind {
  static final LoggedBeside KIND = new LoggedBeside();
  static final String TYPE = "activity";
  private static final String RECORD = TYPE + ":";

  private LoggedBeside() {}

  @Override
  public String key() {
    return "logged-beside";
  }

  @Override
  public String rule(MeasureOnDay measure) {
    return "Listed only: it makes no figure and no status.";
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, List<Evidence> evidence) {
    var listed = evidence.stream().map(LoggedBeside::counted).toList();
    var nothing = UnfedMeasure.reckon(measure);
    return nothing.withLogged(listed, nothing.explanation());
  }

  static boolean isAskedOf(PlanYear year, PlannedMeasure planned) {
    return !kinds(year, planned).isEmpty();
  }

  /**
   * By the measure, what an activity needs to be listed: it is of such a kind, and completed. In
   * the same order after every start, since the evidence that is kept goes by it.
   */
  static SortedMap<String, FormDefinition.Feed> feeds(PlanYear year) {
    return year.measures().stream()
        .filter(planned -> isAskedOf(year, planned))
        .collect(
            Collectors.toMap(
                planned -> planned.measure().id(),
                planned -> feed(planned.measure().id(), kinds(year, planned)),
                (one, other) -> one,
                TreeMap::new));
  }

  private static FormDefinition.Feed feed(String measure, Set<String> kinds) {
    var completed = new Condition("status", List.of(StringNode.valueOf("completed")), null, null);
    var values = kinds.stream().sorted().<JsonNode>map(StringNode::valueOf).toList();
    return new FormDefinition.Feed(
        measure, List.of(), new Condition("kind", values, null, completed), null, null, null);
  }

  /** The kinds of activity that the plan names for the action; none where reports make a figure. */
  private static Set<String> kinds(PlanYear year, PlannedMeasure planned) {
    var measure = planned.measure();
    return measure.fedBy() == FedBy.LEAD_AGENCY && measure.kind().equals("narrative")
        ? year.actions().stream()
            .filter(action -> action.number().equals(planned.of()))
            .flatMap(action -> action.feeds().stream())
            .map(Feed::record)
            .filter(record -> record.startsWith(RECORD))
            .map(record -> record.substring(RECORD.length()))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  static Reckoning addTo(Reckoning told, List<Counted> logged, int waiting) {
    return told.withLogged(
        logged, told.explanation() + " " + sentence(Counted.sum(logged), waiting));
  }

  private static String sentence(int held, int waiting) {
    var said =
        switch (held) {
          case 0 -> "None of the meetings that belong to it was logged.";
          case 1 -> "1 meeting that belongs to it was logged.";
          default -> held + " meetings that belong to it were logged.";
        };
    return waiting == 0 ? said : said + " " + waiting + " of the activities wait for review.";
  }

  private static Counted counted(Evidence meeting) {
    var answers = meeting.report().answers();
    List<String> words = new ArrayList<>();
    words.add("Held on " + Words.day(meeting.observedOn()));
    add(words, answers.path("peopleReached"), LoggedBeside::came);
    add(words, answers.path("prioritiesRaised"), LoggedBeside::wereSet);
    return Counted.all(meeting, true, String.join(", ", words) + ".");
  }

  private static void add(List<String> words, JsonNode number, IntFunction<String> said) {
    if (number.isIntegralNumber()) {
      words.add(said.apply(number.intValue()));
    }
  }

  /** Phones read it too, so that small numbers of people are left out (practice §7). */
  private static String came(int people) {
    return people == 0 || people >= 5 ? people + " people came" : "fewer than 5 people came";
  }

  private static String wereSet(int priorities) {
    return priorities == 1 ? "1 priority was set" : priorities + " priorities were set";
  }
}
