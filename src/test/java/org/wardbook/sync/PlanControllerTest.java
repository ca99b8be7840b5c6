package org.wardbook.sync;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wardbook.people.People;
import org.wardbook.people.Role;
import org.wardbook.plan.Figure;
import org.wardbook.plan.NewUpdate;
import org.wardbook.plan.PlanUpdates;
import org.wardbook.plan.UpdateStatus;
import org.wardbook.progress.StoredFlyTip;

/** The plan's progress over REST, on a real SQLite file. */
@SpringBootTest
@AutoConfigureMockMvc
class PlanControllerTest {
  @TempDir static Path data;

  @DynamicPropertySource
  static void keepDataApart(DynamicPropertyRegistry properties) {
    properties.add("wardbook.data-dir", data::toString);
  }

  @TestConfiguration
  static class OnAFixedDay {
    @Bean
    @Primary
    Clock fixedClock() {
      return Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    }
  }

  @Autowired private MockMvc mvc;
  @Autowired private UserDetailsService accounts;
  @Autowired private People people;
  @Autowired private PlanUpdates updates;

  @BeforeAll
  static void reports(@Autowired JdbcClient jdbc) {
    StoredFlyTip.numbered(1)
        .observed("2026-11-01T10:00:00.000Z")
        .cleared("2026-11-08T23:59:00.000Z")
        .in(jdbc);
    StoredFlyTip.numbered(2)
        .observed("2026-11-02T10:00:00.000Z")
        .smartWater("trace-found")
        .cleared("2026-11-10T00:01:00.000Z")
        .in(jdbc);
    StoredFlyTip.numbered(3).observed("2026-11-03T10:00:00.000Z").state("RECEIVED").in(jdbc);
    StoredFlyTip.numbered(4).observed("2026-03-31T10:00:00.000Z").in(jdbc);
    StoredFlyTip.numbered(5).observed("2026-11-04T10:00:00.000Z").duplicateOf(1).in(jdbc);
    StoredFlyTip.numbered(6)
        .observed("2026-11-05T10:00:00.000Z")
        .rejected("Side waste, not a fly-tip.")
        .in(jdbc);
    StoredFlyTip.numbered(7)
        .observed("2026-11-06T10:00:00.000Z")
        .on("private-residential")
        .in(jdbc);
    StoredFlyTip.numbered(8).observed("2026-11-20T10:00:00.000Z").in(jdbc);
  }

  @Test
  void givesEveryMeasureOfTheYear() throws Exception {
    progress("year=2026&on=2026-11-23")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.planYear.id").value(2026))
        .andExpect(jsonPath("$.planYear.label").value("2026-27"))
        .andExpect(jsonPath("$.planYear.startsOn").value("2026-04-01"))
        .andExpect(jsonPath("$.planYear.rolledForwardFrom").value(2011))
        .andExpect(jsonPath("$.on").value("2026-11-23"))
        .andExpect(jsonPath("$.measures", hasSize(56)));
  }

  @Test
  void countsOnlyAcceptedReportsOfTheYear_andSaysWhyOthersDoNotCount() throws Exception {
    progress("year=2026&on=2026-11-23")
        .andExpect(jsonPath("$.measures[?(@.id=='4.7-a')].value").value(4))
        .andExpect(
            jsonPath("$.measures[?(@.id=='4.7-a')].counted[*].reference")
                .value(contains("FT-000001", "FT-000002", "FT-000007", "FT-000008")))
        .andExpect(jsonPath("$.measures[?(@.id=='4.7-a')].waiting").value(1))
        .andExpect(jsonPath("$.measures[?(@.id=='4.7-a')].status").value("no-target"))
        .andExpect(
            jsonPath("$.measures[?(@.id=='4.7-a')].notCounted[*].because")
                .value(
                    hasItems(
                        "Observed on 31 March 2026, outside this plan year: it belongs to"
                            + " 2025-26.",
                        "Waits for review.",
                        "Duplicate of FT-000001.",
                        "Not accepted: Side waste, not a fly-tip.")));
  }

  @Test
  void sharesWhatWasClearedInTime_andKeepsOpenOnesAndPrivateLandApart() throws Exception {
    progress("year=2026&on=2026-11-23")
        .andExpect(jsonPath("$.measures[?(@.id=='4.7-b')].value").value(50))
        .andExpect(jsonPath("$.measures[?(@.id=='4.7-b')].shown").value("50.0% (1 of 2)"))
        .andExpect(jsonPath("$.measures[?(@.id=='4.7-b')].status").value("well-behind"))
        .andExpect(
            jsonPath("$.measures[?(@.id=='4.7-b')].counted[*].how")
                .value(
                    contains(
                        "Cleared on 8 November 2026, in time; due on 8 November 2026.",
                        "Cleared on 10 November 2026, late; due on 9 November 2026.")))
        .andExpect(
            jsonPath("$.measures[?(@.id=='4.7-b')].notCounted[*].because")
                .value(
                    hasItems(
                        equalTo("Open and not yet due: due on 27 November 2026."),
                        containsString("Private or residential land"))));
  }

  @Test
  void countsAnOpenOneAsAMiss_whenItIsPastDue() throws Exception {
    progress("year=2026&on=2026-11-28")
        .andExpect(jsonPath("$.measures[?(@.id=='4.7-b')].shown").value("33.3% (1 of 3)"));
  }

  @Test
  void meetsTheMilestoneWithTheFirstSmartWaterCheck() throws Exception {
    progress("year=2026&on=2026-11-23")
        .andExpect(jsonPath("$.measures[?(@.id=='4.7-c')].status").value("met"))
        .andExpect(
            jsonPath("$.measures[?(@.id=='4.7-c')].counted[*].reference")
                .value(contains("FT-000002")));
  }

  @Test
  void isGreyWithoutAFigure_whenNothingFeedsAMeasure() throws Exception {
    progress("year=2026&on=2026-11-23")
        .andExpect(jsonPath("$.measures[?(@.id=='4.5-a')].status").value("waiting-for-data"))
        .andExpect(jsonPath("$.measures[?(@.id=='4.5-a')].value").value(contains((Object) null)))
        .andExpect(
            jsonPath("$.measures[?(@.id=='4.5-a')].explanation")
                .value(
                    "Updated by the lead agency; no update yet. Its date, 30 June 2026, has"
                        + " passed."))
        .andExpect(
            jsonPath("$.measures[?(@.id=='1.4-a')].explanation")
                .value("Updated by the lead agency; no update yet."));
  }

  @Test
  void isABare304_whenNothingChangedSince() throws Exception {
    var etag = progress("on=2026-11-22").andReturn().getResponse().getHeader("ETag");
    var warden = accounts.loadUserByUsername(StoredFlyTip.AUTHOR);

    mvc.perform(
            get("/api/v1/plan/progress?on=2026-11-22")
                .with(user(warden))
                .header("If-None-Match", Objects.requireNonNull(etag)))
        .andExpect(status().isNotModified());
  }

  @Test
  void givesTheMonthsTheDatedStepsAndTheRule() throws Exception {
    progress("year=2026&on=2026-11-23")
        .andExpect(jsonPath("$.measures[?(@.id=='4.7-a')].trend[*].on", hasSize(8)))
        .andExpect(
            jsonPath("$.measures[?(@.id=='4.7-a')].trend[*].value")
                .value(contains(0, 0, 0, 0, 0, 0, 0, 4)))
        .andExpect(jsonPath("$.measures[?(@.id=='7.1-a')].milestones[*]", hasSize(3)))
        .andExpect(
            jsonPath("$.measures[?(@.id=='4.7-a')].rule")
                .value("The plan sets no target: the number is shown and monitored."));
  }

  @Test
  void tellsNoSmallNumberOfPeople() throws Exception {
    var csu = people.open("csu-of-small-numbers", "C. S. Unit", Role.CSU, null, "a long password");
    var day = LocalDate.of(2026, 11, 1);
    var three = new Figure.Number(BigDecimal.valueOf(3));
    updates.enter(
        new NewUpdate(2026, "7.5-a", "kent-police", UpdateStatus.COMPLETED, day, three, "", ""),
        csu);

    progress("year=2026&on=2026-11-23")
        .andExpect(jsonPath("$.measures[?(@.id=='7.5-a')].value").value(contains((Object) null)))
        .andExpect(jsonPath("$.measures[?(@.id=='7.5-a')].shown").value("fewer than 5"))
        .andExpect(jsonPath("$.measures[?(@.id=='7.5-a')].status").value("not-shown"))
        .andExpect(jsonPath("$.measures[?(@.id=='7.5-a')].trend[*]", hasSize(0)))
        .andExpect(
            jsonPath("$.measures[?(@.id=='7.5-a')].agencyUpdate").value(contains((Object) null)));
  }

  @Test
  void looksAtTheRunningYearToday_whenNothingIsAsked() throws Exception {
    progress("")
        .andExpect(jsonPath("$.planYear.id").value(2026))
        .andExpect(jsonPath("$.on").value("2026-11-23"));
  }

  @Test
  void countsInThePlanYearInWhichAReportWasObserved() throws Exception {
    progress("year=2011")
        .andExpect(jsonPath("$.planYear.rolledForwardFrom").value((Object) null))
        .andExpect(jsonPath("$.measures[?(@.id=='4.7-a')].value").value(0));
  }

  @Test
  void isNotFound_whenTheYearHasNoPlan() throws Exception {
    progress("year=2019")
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("not-found"))
        .andExpect(jsonPath("$.detail").value("There is no plan for 2019-20."));
  }

  @Test
  void saysWhatIsWrong_whenTheDayCannotBeRead() throws Exception {
    progress("on=23/11/2026").andExpect(status().is4xxClientError());
  }

  @Test
  void needsASignIn() throws Exception {
    mvc.perform(get("/api/v1/plan/progress")).andExpect(status().isUnauthorized());
  }

  private ResultActions progress(String query) throws Exception {
    var warden = accounts.loadUserByUsername(StoredFlyTip.AUTHOR);
    return mvc.perform(get("/api/v1/plan/progress?" + query).with(user(warden)));
  }
}
