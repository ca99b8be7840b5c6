package org.wardbook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.wardbook.base.DataFolder;
import org.wardbook.people.People;
import org.wardbook.report.ReportIntake;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the measurements are made on has to be what intake would have stored. */
@SpringBootTest(
    properties = {
      "wardbook.data-dir=target/test-data/${random.uuid}",
      "spring.main.allow-bean-definition-overriding=true"
    })
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyReportsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");
  private static final int NUMBER = 1_500;
  private static final int BEGINNING = 18;

  private static final String COMPARED =
      "type, definition_version, ward, ward_set, lat_e6, lon_e6, accuracy_metres,"
          + " location_source, observed_at, saved_at, restricted_answers, reasons, problems";

  @TestConfiguration
  static class OnAFixedDay {
    @Bean
    Clock clock() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }
  }

  @Autowired private ApplicationContext context;
  @Autowired private DataFolder folder;
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;
  @Autowired private ReportIntake intake;
  @Autowired private JsonMapper json;

  @BeforeAll
  void fill() throws SQLException {
    FilledWardbook.fill(
        context, Objects.requireNonNull(folder.database().getParent()), NUMBER, 4711);
  }

  @Test
  void areStoredAsIntakeStoresThem_whenTheSameIsSentAgainUnderAnotherId() {
    for (var made : oneOfEachKind()) {
      var body =
          jdbc.sql("select body from report_version where report_id = ? and number = 1")
              .param(made)
              .query(String.class)
              .single();
      // What is within a report has ids that begin as its own does.
      var beginning = UUID.randomUUID().toString().substring(0, BEGINNING);
      var again = UUID.fromString(beginning + made.substring(BEGINNING));

      var receipt =
          intake.receive(
              again,
              body.replace(made.substring(0, BEGINNING), beginning)
                  .getBytes(StandardCharsets.UTF_8),
              people.find(UUID.fromString(authorOf(made))).orElseThrow());

      assertThat(stored(again.toString())).isEqualTo(stored(made));
      assertThat(answers(again.toString())).isEqualTo(answers(made));
      assertThat(receiptWithoutItsOwn(receipt.receipt()))
          .isEqualTo(
              receiptWithoutItsOwn(
                  jdbc.sql("select receipt from report_version where report_id = ?")
                      .param(made)
                      .query(String.class)
                      .single()));
    }
  }

  @Test
  void holdTogether_withTheirHistoryTheirVersionsAndWhatTheirTypeKeeps() {
    assertThat(jdbc.sql("pragma foreign_key_check").query().listOfRows()).isEmpty();
    assertThat(
            count(
                "select count(*) from report r where not exists (select 1 from report_version"
                    + " v where v.report_id = r.id and v.content_hash = r.content_hash)"))
        .isZero();
    assertThat(
            count(
                "select count(*) from report r where not exists (select 1 from report_history"
                    + " h where h.report_id = r.id and h.event = 'RECEIVED')"))
        .isZero();
    assertThat(count("select count(distinct type) from report")).isEqualTo(10);
    assertThat(count("select count(distinct ward) from report")).isEqualTo(26);
    assertThat(count("select count(distinct state) from report")).isEqualTo(5);
    assertThat(count("select count(distinct substr(observed_at, 1, 7)) from report")).isEqualTo(8);
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private List<String> oneOfEachKind() {
    return jdbc.sql(
            """
            select min(id) from report
            where author_id in (select id from person where password_hash = '-')
              or type in ('activity', 'boot-fair-operation')
            group by type, definition_version, problems, restricted_answers = '{}'
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  private Map<String, @Nullable Object> stored(String id) {
    return jdbc.sql("select " + COMPARED + " from report where id = ?")
        .param(id)
        .query()
        .singleRow();
  }

  private Object answers(String id) {
    return json.readTree(
        jdbc.sql("select answers from report where id = ?")
            .param(id)
            .query(String.class)
            .single()
            .replace(id.substring(0, BEGINNING), ""));
  }

  private String authorOf(String id) {
    return jdbc.sql("select author_id from report where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private Object receiptWithoutItsOwn(String receipt) {
    var read = (ObjectNode) json.readTree(receipt);
    read.remove(List.of("id", "reference", "receivedAt", "contentHash"));
    return read;
  }
}
