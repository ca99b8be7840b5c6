package org.wardbook.plan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plans as rows. A plan is written once and read whole, with one query for each of its tables.
 * Longer than most classes here because it is the one place that knows all five tables.
 */
@Repository
class PlanRows {
  private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
  private static final TypeReference<List<Chapter>> CHAPTERS = new TypeReference<>() {};
  private static final TypeReference<List<PrintedFigure>> FIGURES = new TypeReference<>() {};
  private static final TypeReference<List<Oddity>> ODDITIES = new TypeReference<>() {};
  private static final TypeReference<List<Feed>> FEEDS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};
  private static final TypeReference<Baseline> BASELINE = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PlanRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<Integer> firstYears() {
    return jdbc.sql("select first_year from plan_year order by first_year desc")
        .query((row, index) -> row.getInt("first_year"))
        .list();
  }

  /** The kinds of each measure, by its id. */
  Map<String, Set<String>> kinds() {
    var kinds = new HashMap<String, Set<String>>();
    jdbc.sql("select distinct id, kind from plan_measure")
        .query(
            row -> {
              kinds
                  .computeIfAbsent(row.getString("id"), id -> new HashSet<>())
                  .add(row.getString("kind"));
            });
    return kinds;
  }

  Optional<PlanYear> find(int firstYear) {
    return jdbc.sql("select * from plan_year where first_year = ?")
        .param(firstYear)
        .query((row, index) -> planYear(row))
        .optional();
  }

  private PlanYear planYear(ResultSet row) throws SQLException {
    int firstYear = row.getInt("first_year");
    int rolledForwardFrom = row.getInt("rolled_forward_from");
    return new PlanYear(
        firstYear,
        row.getString("title"),
        row.getBoolean("draft"),
        rolledForwardFrom == 0 ? null : rolledForwardFrom,
        read(row, "priority_areas", STRINGS),
        read(row, "chapters", CHAPTERS),
        read(row, "success_headings", STRINGS),
        actions(firstYear),
        successMeasures(firstYear),
        read(row, "printed_figures", FIGURES),
        read(row, "oddities", ODDITIES));
  }

  private List<Action> actions(int firstYear) {
    Map<String, List<Milestone>> milestones =
        grouped("select action as owner, * from plan_milestone", firstYear, this::milestone);
    Map<String, List<Measure>> measures =
        grouped("select action as owner, * from plan_measure", firstYear, this::measure);
    return jdbc.sql("select * from plan_action where plan_year = ? order by position")
        .param(firstYear)
        .query(
            (row, index) -> {
              String number = row.getString("number");
              return new Action(
                  number,
                  row.getInt("chapter"),
                  read(row, "priority_areas", STRINGS),
                  row.getString("text"),
                  row.getString("text_original"),
                  read(row, "lead_agencies", STRINGS),
                  read(row, "partners", STRINGS),
                  row.getString("by_when_original"),
                  milestones.getOrDefault(number, List.of()),
                  row.getString("funding"),
                  measures.getOrDefault(number, List.of()),
                  read(row, "feeds", FEEDS),
                  ProgressMode.valueOf(row.getString("progress_mode")),
                  read(row, "oddities", STRINGS));
            })
        .list();
  }

  private List<SuccessMeasure> successMeasures(int firstYear) {
    Map<String, List<Measure>> measures =
        grouped("select id as owner, * from plan_measure", firstYear, this::measure);
    return jdbc.sql("select * from success_measure where plan_year = ? order by position")
        .param(firstYear)
        .query(
            (row, index) ->
                new SuccessMeasure(
                    row.getString("heading"),
                    Objects.requireNonNull(measures.get(row.getString("id"))).getFirst(),
                    row.getString("text_original"),
                    row.getString("data_source"),
                    date(row, "due"),
                    row.getString("baseline") == null ? null : read(row, "baseline", BASELINE),
                    row.getString("proxy"),
                    read(row, "oddities", STRINGS)))
        .list();
  }

  /** Rows of a plan year by their column {@code owner}, in the order of the document. */
  private <T> Map<String, List<T>> grouped(String select, int firstYear, RowMapper<T> mapper) {
    Map<String, List<T>> byOwner = new LinkedHashMap<>();
    jdbc.sql(select + " where plan_year = ? and owner is not null order by position")
        .param(firstYear)
        .query(
            (row, index) ->
                byOwner
                    .computeIfAbsent(row.getString("owner"), owner -> new ArrayList<>())
                    .add(Objects.requireNonNull(mapper.mapRow(row, index))))
        .list();
    return byOwner;
  }

  private Milestone milestone(ResultSet row, int index) throws SQLException {
    var suggested = date(row, "suggested_due");
    return new Milestone(
        row.getString("label"),
        row.getString("original"),
        date(row, "due"),
        row.getString("review"),
        suggested == null ? null : new SuspectDate(suggested, row.getString("suspect_because")),
        row.getBoolean("measured_after"),
        row.getString("note"));
  }

  private Measure measure(ResultSet row, int index) throws SQLException {
    String target = row.getString("target");
    return new Measure(
        row.getString("id"),
        row.getString("label"),
        row.getString("kind"),
        target == null ? null : new BigDecimal(target),
        row.getString("unit"),
        row.getBoolean("target_inferred"),
        FedBy.valueOf(row.getString("fed_by")),
        row.getString("note"),
        read(row, "parameters", PARAMETERS));
  }

  void insert(PlanYear plan) {
    new RowInsert("plan_year")
        .set("first_year", plan.firstYear())
        .set("title", plan.title())
        .set("draft", plan.draft())
        .set("rolled_forward_from", plan.rolledForwardFrom())
        .set("priority_areas", json(plan.priorityAreas()))
        .set("chapters", json(plan.chapters()))
        .set("success_headings", json(plan.successHeadings()))
        .set("printed_figures", json(plan.printedFigures()))
        .set("oddities", json(plan.oddities()))
        .into(jdbc);
    int position = 0;
    for (Action action : plan.actions()) {
      insert(plan.firstYear(), position++, action);
    }
    for (SuccessMeasure success : plan.successMeasures()) {
      insert(plan.firstYear(), position++, success);
    }
  }

  private void insert(int year, int position, Action action) {
    new RowInsert("plan_action")
        .set("plan_year", year)
        .set("number", action.number())
        .set("position", position)
        .set("chapter", action.chapter())
        .set("priority_areas", json(action.priorityAreas()))
        .set("text", action.text())
        .set("text_original", action.textAsPrinted())
        .set("lead_agencies", json(action.leadAgencies()))
        .set("partners", json(action.partners()))
        .set("by_when_original", action.byWhenAsPrinted())
        .set("funding", action.funding())
        .set("feeds", json(action.feeds()))
        .set("progress_mode", action.progressMode().name())
        .set("oddities", json(action.oddities()))
        .into(jdbc);
    int milestonePosition = 0;
    for (Milestone milestone : action.milestones()) {
      insert(year, action.number(), milestonePosition++, milestone);
    }
    int measurePosition = 0;
    for (Measure measure : action.measures()) {
      insert(year, action.number(), measurePosition++, measure);
    }
  }

  private void insert(int year, String action, int position, Milestone milestone) {
    var suspect = milestone.suspect();
    new RowInsert("plan_milestone")
        .set("plan_year", year)
        .set("action", action)
        .set("position", position)
        .set("label", milestone.label())
        .set("original", milestone.asPrinted())
        .set("due", text(milestone.due()))
        .set("review", milestone.review())
        .set("suggested_due", suspect == null ? null : text(suspect.suggested()))
        .set("suspect_because", suspect == null ? null : suspect.because())
        .set("measured_after", milestone.measuredAfter())
        .set("note", milestone.note())
        .into(jdbc);
  }

  private void insert(int year, @Nullable String action, int position, Measure measure) {
    var target = measure.target();
    new RowInsert("plan_measure")
        .set("plan_year", year)
        .set("id", measure.id())
        .set("action", action)
        .set("position", position)
        .set("label", measure.label())
        .set("kind", measure.kind())
        .set("target", target == null ? null : target.toPlainString())
        .set("unit", measure.unit())
        .set("target_inferred", measure.targetInferred())
        .set("fed_by", measure.fedBy().name())
        .set("note", measure.note())
        .set("parameters", json(measure.parameters()))
        .into(jdbc);
  }

  private void insert(int year, int position, SuccessMeasure success) {
    var baseline = success.baseline();
    new RowInsert("success_measure")
        .set("plan_year", year)
        .set("id", success.measure().id())
        .set("position", position)
        .set("heading", success.heading())
        .set("text_original", success.textAsPrinted())
        .set("data_source", success.dataSource())
        .set("due", text(success.due()))
        .set("baseline", baseline == null ? null : json(baseline))
        .set("proxy", success.proxy())
        .set("oddities", json(success.oddities()))
        .into(jdbc);
    insert(year, null, position, success.measure());
  }

  private <T> T read(ResultSet row, String column, TypeReference<T> type) throws SQLException {
    return json.readValue(row.getString(column), type);
  }

  private String json(Object value) {
    return json.writeValueAsString(value);
  }

  private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : LocalDate.parse(text);
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
