package org.wardbook.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wardbook.WardbookTest;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the CSU may set, and what is refused in which words. */
@WardbookTest
class RegisterServiceTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @Autowired private RegisterService service;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void isInForceAtOnce_whenTheCsuAddsAnEntry() {
    var kept = service.add("speedwatch-site", SomeEntry.site("  Mill  Lane "), csu());

    var found = service.current().find("speedwatch-site", kept.entry().id()).orElseThrow();

    assertThat(found.name()).isEqualTo("Mill Lane");
    assertThat(found.values().path("limit").intValue()).isEqualTo(30);
    assertThat(found.isValidOn(LocalDate.parse("2026-03-31"))).isFalse();
    assertThat(found.isValidOn(LocalDate.parse("2026-04-01"))).isTrue();
  }

  @Test
  void listsEntriesAsPeopleCount_whenTheirNamesHaveNumbers() {
    for (var name : List.of("Box 12", "box 2", "Box 1")) {
      service.add(
          "hot-spot",
          new EntryDraft(name, JsonNodeFactory.instance.objectNode(), TODAY, null),
          csu());
    }

    assertThat(service.current().of("hot-spot"))
        .extracting(RegisterEntry::name)
        .containsSubsequence("Box 1", "box 2", "Box 12");
  }

  /** A reader of the database sees it as it was when it began, until it ends. */
  @Test
  void isInForceAtOnce_whenSomebodyWhoBeganBeforeAsksAfterwards() {
    var beside = Executors.newSingleThreadExecutor();
    var reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    try (beside) {
      var added =
          reading.execute(
              began -> {
                jdbc.sql("select count(*) from register_entry").query(Integer.class).single();
                var kept =
                    CompletableFuture.supplyAsync(
                            () ->
                                service.add("speedwatch-site", SomeEntry.site("Lych Gate"), csu()),
                            beside)
                        .join();
                service.current();
                return kept;
              });

      assertThat(service.current().find("speedwatch-site", added.entry().id())).isPresent();
    }
  }

  @Test
  void isNotInForce_whenWhatChangedItIsTakenBack() {
    var kept =
        new TransactionTemplate(transactions)
            .execute(
                writing -> {
                  var added = service.add("speedwatch-site", SomeEntry.site("Lych Gate 2"), csu());
                  service.current();
                  writing.setRollbackOnly();
                  return added;
                });

    assertThat(service.current().find("speedwatch-site", kept.entry().id())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"warden", "volunteer"})
  void isRefused_whenAnybodyButTheCsuAsks(String username) {
    var other = people.findByUsername(username).orElseThrow();

    assertThatThrownBy(() -> service.add("hot-spot", SomeEntry.site("Anywhere"), other))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.NOT_ALLOWED));
  }

  @Test
  void keepsWhoDidWhatAndWhy() {
    var kept = service.add("speedwatch-site", SomeEntry.site("Station Road"), csu());
    var id = kept.entry().id();
    service.change(id, 1, SomeEntry.site("Station Road, Otford"), csu());
    service.end(id, 2, TODAY, csu());
    service.withdraw(id, 3, "Never assessed", csu());

    var history = service.historyOf(id);

    assertThat(history)
        .extracting(EntryEvent::kind)
        .containsExactly(
            EntryEvent.Kind.ADDED,
            EntryEvent.Kind.CHANGED,
            EntryEvent.Kind.ENDED,
            EntryEvent.Kind.WITHDRAWN);
    assertThat(history).allMatch(event -> "Test Community Safety Unit".equals(event.who()));
    assertThat(history.get(1).entry().name()).isEqualTo("Station Road, Otford");
    assertThat(history.get(2).entry().until()).isEqualTo(TODAY);
    assertThat(history.getLast().note()).isEqualTo("Never assessed");
  }

  @Test
  void staysKnownByName_whenItIsWithdrawn_butIsValidOnNoDay() {
    var kept =
        service.add("hot-spot", SomeEntry.of("Old car park", "{}", "2026-04-01", null), csu());
    service.withdraw(kept.entry().id(), 1, "Meant another one", csu());

    assertThat(service.current().find("hot-spot", kept.entry().id())).isEmpty();
    assertThat(service.nameOf("hot-spot", kept.entry().id())).contains("Old car park");
    assertThatThrownBy(() -> service.end(kept.entry().id(), 2, TODAY, csu()))
        .hasMessage("This entry was withdrawn: add a new one instead.");
  }

  @Test
  void saysThatSomebodyWasFaster_whenTheVersionIsOld() {
    var kept = service.add("hot-spot", SomeEntry.of("Quarry", "{}", "2026-04-01", null), csu());
    service.end(kept.entry().id(), 1, TODAY, csu());

    assertThatThrownBy(() -> service.end(kept.entry().id(), 1, TODAY, csu()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.CHANGED_MEANWHILE));
  }

  @Test
  void isRefused_whenItWouldEndBeforeItBegins() {
    var kept = service.add("hot-spot", SomeEntry.of("Weir", "{}", "2026-12-01", null), csu());

    assertThatThrownBy(() -> service.end(kept.entry().id(), 1, TODAY, csu()))
        .hasMessage("It only begins after that day: withdraw it instead.");
    assertThat(
            problem("hot-spot", SomeEntry.of("Weir 2", "{}", "2026-12-02", "2026-12-01"), "until"))
        .isEqualTo("The last day can't be before the first.");
  }

  @Test
  void mayBeginTheDayAfterTheOtherEnded_andNotOnItsLastDay() {
    var unit = SomeEntry.of("Unit 90", "{}", "2026-04-01", "2026-09-30");
    service.add("cctv-unit", unit, csu());

    assertThat(problem("cctv-unit", SomeEntry.of("unit 90", "{}", "2026-09-30", null), "from"))
        .isEqualTo(
            "“Unit 90” is already set from 1 April 2026 until 30 September 2026. Choose other"
                + " days, or end that entry first.");
    service.add("cctv-unit", SomeEntry.of("unit 90", "{}", "2026-10-01", null), csu());
  }

  @Test
  void refusesTheSameWardTwice_unlessForAnotherThemeOrOtherDays() {
    var otford = "{'ward': 'E05009962', 'theme': '%s'}";
    var first =
        service.add(
            "priority-ward",
            SomeEntry.of(null, otford.formatted("burglary"), "2026-04-01", null),
            csu());
    var second =
        service.add(
            "priority-ward",
            SomeEntry.of(null, otford.formatted("asb"), "2026-04-01", null),
            csu());

    assertThat(
            problem(
                "priority-ward",
                SomeEntry.of(null, otford.formatted("burglary"), "2026-06-01", null),
                "from"))
        .startsWith("“Otford and Shoreham” is already set from 1 April 2026 on.");
    service.withdraw(first.entry().id(), 1, "A test", csu());
    service.withdraw(second.entry().id(), 1, "A test", csu());
  }

  @Test
  void refusesASecondThresholdForOneLimit_andASecondRateForOneDay() {
    var threshold =
        "{'limit': 30, 'recordFrom': 36, 'letterOverPercent': 50, 'deliverFromPercent': 90}";
    var rate = "{'pencePerHour': 700, 'source': 'A guess'}";

    assertThat(
            problem("speed-threshold", SomeEntry.of(null, threshold, "2026-01-01", null), "from"))
        .startsWith("“30 mph limit” is already set for every day.");
    assertThat(
            problem("payback-rate", SomeEntry.of(null, rate, "2012-09-30", "2012-12-31"), "from"))
        .startsWith("“£6.08 an hour” is already set from 1 October 2011 until 30 September 2012.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit      | 50            | Community Speedwatch covers limits of 20, 30 and 40 mph. 50"
            + " mph roads are out of its scope.",
        "limit      | \"30\"        | Community Speedwatch covers limits of 20, 30 and 40 mph. 50"
            + " mph roads are out of its scope.",
        "ward       | \"E05000001\" | There is no such ward in Sevenoaks.",
        "ward       | \"E05005021\" | The latitude and longitude lie in Otford and Shoreham.",
        "lat        | 51.5          | The latitude and longitude lie outside the district.",
        "lat        | 0.19          | Enter 49.8 or more.",
        "directions | []            | This can't be left empty.",
        "road       | \"  \"        | This can't be left empty.",
        "colour     | \"red\"       | This register keeps no such thing."
      })
  void saysWhatIsWrong(String key, String value, String message) {
    var draft = SomeEntry.siteWith(key, value);
    var field = key.equals("lat") && message.contains("outside") ? "ward" : key;

    assertThat(problem("speedwatch-site", draft, field)).isEqualTo(message);
  }

  @Test
  void refusesAThreshold_thatIsNotAboveItsLimit() {
    var threshold =
        "{'limit': 40, 'recordFrom': 40, 'letterOverPercent': 50, 'deliverFromPercent': 90}";

    assertThat(
            problem(
                "speed-threshold",
                SomeEntry.of(null, threshold, "2010-01-01", "2010-12-31"),
                "recordFrom"))
        .isEqualTo("Enter more than is set for “Speed limit”.");
  }

  @Test
  void knowsKentsThresholdsAndTheWagesOfThePlansYear() {
    var registers = service.current();

    assertThat(registers.validOn("speed-threshold", TODAY))
        .extracting(entry -> entry.values().path("recordFrom").intValue())
        .containsExactlyInAnyOrder(25, 35, 46);
    assertThat(rateOn("2011-09-30")).isEqualTo(593);
    assertThat(rateOn("2011-10-01")).isEqualTo(608);
    assertThat(registers.validOn("payback-rate", LocalDate.parse("2012-10-01"))).isEmpty();
  }

  @Test
  void keepsEntriesAndTheirHistory_againstTheDatabasesOwnUsers() {
    assertThatThrownBy(() -> jdbc.sql("delete from register_entry").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.sql("update register_history set note = 'x'").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.sql("delete from register_history").update())
        .isInstanceOf(DataAccessException.class);
  }

  private int rateOn(String day) {
    return service.current().validOn("payback-rate", LocalDate.parse(day)).stream()
        .map(entry -> entry.values().path("pencePerHour").intValue())
        .findFirst()
        .orElseThrow();
  }

  private String problem(String register, EntryDraft draft, String field) {
    var refusal = catchThrowableOfType(Refusal.class, () -> service.add(register, draft, csu()));
    assertThat(refusal.fields()).extracting("field").containsExactly(field);
    return refusal.fields().getFirst().message();
  }

  private Person csu() {
    return people.findByUsername("csu").orElseThrow();
  }
}
