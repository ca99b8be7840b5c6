package org.wardbook.report.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardbook.report.HistoryEntry;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.report.Report;
import org.wardbook.report.ReportHistory;
import org.wardbook.report.Reports;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.ProblemTexts;

/**
 * The reports that wait for a decision. The conditions are those of the partial indexes in {@code
 * V0016__inbox.sql}, word for word, and name these, since SQLite would guess others.
 */
@Configuration(proxyBeanMethods = false)
class WaitingReports {
  @Bean
  InboxSource answered(JdbcClient jdbc, Reports reports, ReportHistory history) {
    return new InState(
        InboxGroup.ANSWERED,
        "report_answered",
        "answered_at",
        "state = 'RECEIVED' and answered_at is not null",
        jdbc,
        reports,
        waiting -> answers(waiting, history));
  }

  @Bean
  InboxSource received(JdbcClient jdbc, Reports reports) {
    return new InState(
        InboxGroup.RECEIVED,
        "report_waits",
        "received_at",
        "state = 'RECEIVED' and answered_at is null and problems = '[]'",
        jdbc,
        reports,
        waiting -> report -> "");
  }

  @Bean
  InboxSource warned(JdbcClient jdbc, Reports reports, DefinitionCatalogue definitions) {
    var texts = ProblemTexts.read();
    return new InState(
        InboxGroup.WARNINGS,
        "report_warned",
        "received_at",
        "state = 'RECEIVED' and answered_at is null and problems <> '[]'",
        jdbc,
        reports,
        waiting -> report -> warnings(report, definitions, texts));
  }

  @Bean
  InboxSource asked(JdbcClient jdbc, Reports reports) {
    return new InState(
        InboxGroup.NEEDS_INFORMATION,
        "report_asked",
        "asked_at",
        "state = 'NEEDS_INFORMATION'",
        jdbc,
        reports,
        waiting -> report -> report.question() == null ? "" : "“" + report.question() + "”");
  }

  private static Function<Report, String> answers(List<Report> waiting, ReportHistory history) {
    var last =
        history.last(
            waiting.stream().map(Report::id).toList(), List.of(Event.ANSWERED, Event.CORRECTED));
    return report ->
        Optional.ofNullable(last.get(report.id())).map(WaitingReports::answer).orElse("");
  }

  private static String answer(HistoryEntry entry) {
    return entry.note() == null ? "The report was corrected" : "“" + entry.note() + "”";
  }

  private static String warnings(
      Report report, DefinitionCatalogue definitions, ProblemTexts texts) {
    return definitions
        .find(report.type(), report.definitionVersion())
        .map(
            form ->
                report.problems().stream()
                    .map(problem -> texts.textOf(problem, form))
                    .distinct()
                    .collect(Collectors.joining(" ")))
        .orElse("");
  }

  /** Says why each of some reports waits. */
  @FunctionalInterface
  private interface Why {
    Function<Report, String> of(List<Report> waiting);
  }

  private record InState(
      InboxGroup group,
      String index,
      String since,
      String condition,
      JdbcClient jdbc,
      Reports reports,
      Why why)
      implements InboxSource {
    @Override
    public int count() {
      return jdbc.sql("select count(*) from report indexed by " + index + " where " + condition)
          .query(Integer.class)
          .single();
    }

    @Override
    public List<InboxItem> after(InboxPlace place, int most) {
      var places = places(place, most);
      var waiting =
          reports.withIds(places.stream().map(found -> UUID.fromString(found.id())).toList());
      var words = why.of(waiting);
      Map<String, Report> byId =
          waiting.stream().collect(Collectors.toMap(each -> each.id().toString(), each -> each));
      return places.stream()
          .flatMap(
              found ->
                  Stream.ofNullable(byId.get(found.id()))
                      .map(report -> InboxItem.of(found, report, words.apply(report))))
          .toList();
    }

    /** Reports of which nobody knows since when stand before all others. */
    private List<InboxPlace> places(InboxPlace place, int most) {
      var from =
          place.equals(InboxPlace.BEGINNING)
              ? "true"
              : place.since().isEmpty()
                  ? "(%1$s is not null or id > :id)"
                  : "(%1$s, id) > (:since, :id)";
      return jdbc.sql(
              ("select %1$s as since, id from report indexed by %3$s where %2$s and " + from)
                      .formatted(since, condition, index)
                  + " order by %1$s, id limit :most".formatted(since))
          .param("since", place.since())
          .param("id", place.id())
          .param("most", most)
          .query(
              (row, number) ->
                  new InboxPlace(
                      row.getString("since") == null ? "" : row.getString("since"),
                      row.getString("id")))
          .list();
    }
  }
}
