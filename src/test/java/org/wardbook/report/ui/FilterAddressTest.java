package org.wardbook.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardbook.report.ReportState;

class FilterAddressTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final UUID SOMEBODY = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private static FilterAddress address(String query) {
    return new FilterAddress(QueryParameters.fromString(query), new Known());
  }

  @Test
  void comesBackTheSame_whenWrittenIntoAnAddressAndRead() {
    var choice =
        new FilterChoice(
            Set.of("fly-tip"),
            Set.of("E1", "E2"),
            Set.of(ReportState.RECEIVED, ReportState.NEEDS_INFORMATION),
            Set.of("kcc"),
            SOMEBODY,
            Period.BETWEEN,
            LocalDate.of(2026, 6, 1),
            LocalDate.of(2026, 6, 8));

    var read = address(choice.toQuery().getQueryString());

    assertThat(read.choice()).isEqualTo(choice);
    assertThat(read.complaints()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Period.class)
  void keepsThePeriod_whenItHasNoDates(Period period) {
    var choice = FilterChoice.EVERYTHING.within(period);

    assertThat(address(choice.toQuery().getQueryString()).choice().period()).isEqualTo(period);
  }

  @Test
  void showsEverything_whenTheAddressSaysNothing() {
    assertThat(address("").choice()).isEqualTo(FilterChoice.EVERYTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "ward=E99, E99",
    "type=spaceship, spaceship",
    "state=lost, lost",
    "period=soon, soon",
    "from=yesterday, yesterday",
    "to=2026-02-30, 2026-02-30",
    "ward=%3Cscript%3E, <script>",
    "agency=mi5, mi5",
    "author=nobody, nobody",
    "author=00000000-0000-4000-8000-000000000009, 00000000-0000-4000-8000-000000000009"
  })
  void saysWhatItLeavesOut_whenAValueIsUnknown(String query, String named) {
    var read = address(query);

    assertThat(read.complaints()).singleElement().asString().contains("“" + named + "”");
    assertThat(read.choice().wards()).isEmpty();
    assertThat(read.choice().types()).isEmpty();
    assertThat(read.choice().states()).isEmpty();
    assertThat(read.choice().agencies()).isEmpty();
    assertThat(read.choice().author()).isNull();
  }

  @Test
  void keepsTheRest_whenOneValueIsUnknown() {
    var read = address("ward=E1&ward=E99&state=received");

    assertThat(read.choice().wards()).containsExactly("E1");
    assertThat(read.choice().states()).containsExactly(ReportState.RECEIVED);
  }

  @Test
  void saysThatNothingCanMatch_whenTheDatesAreTheWrongWayRound() {
    var read = address("from=2026-06-08&to=2026-06-01");

    assertThat(read.choice().isImpossible()).isTrue();
    assertThat(read.complaints()).singleElement().asString().contains("first date is after");
  }

  @Test
  void reachesFromMidnightToMidnightInLondon_whenBothDaysAreNamed() {
    var filter = address("from=2026-06-01&to=2026-06-01").choice().toFilter(TODAY);

    assertThat(filter.from()).isEqualTo(Instant.parse("2026-05-31T23:00:00Z"));
    assertThat(filter.to()).isEqualTo(Instant.parse("2026-06-01T23:00:00Z"));
  }

  @Test
  void countsTodayAsOneOfTheLastSevenDays_whenThatPeriodIsChosen() {
    var filter = address("period=7-days").choice().toFilter(TODAY);

    assertThat(filter.from()).isEqualTo(Instant.parse("2026-11-17T00:00:00Z"));
    assertThat(filter.to()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-31, 2025-04-01", "2026-04-01, 2026-04-01", "2027-01-15, 2026-04-01"})
  void startsThePlanYearInApril_whateverTheDay(LocalDate today, LocalDate start) {
    assertThat(Period.PLAN_YEAR.firstDay(today)).isEqualTo(start);
  }

  private static final class Known implements FilterAddress.Names {
    @Override
    public boolean isType(String key) {
      return key.equals("fly-tip");
    }

    @Override
    public boolean isWard(String code) {
      return Set.of("E1", "E2").contains(code);
    }

    @Override
    public boolean isAgency(String key) {
      return key.equals("kcc");
    }

    @Override
    public boolean isAuthor(UUID person) {
      return person.equals(SOMEBODY);
    }
  }
}
