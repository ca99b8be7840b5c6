package org.wardbook.progress.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wardbook.people.People;
import org.wardbook.people.Role;
import org.wardbook.progress.StoredFlyTip;
import org.wardbook.report.ReportReceived;

/** The plan and the measures behind it, on a real SQLite file and without a browser. */
@SpringBootTest
class PlanPagesTest {
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

    @Bean
    @Primary
    ProgressNews newsAtOnce() {
      return new ProgressNews(Runnable::run);
    }
  }

  @Autowired private ApplicationContext context;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private JdbcClient jdbc;

  @BeforeAll
  static void reports(@Autowired JdbcClient jdbc, @Autowired People people) {
    people.open("csu", "Somebody of the CSU", Role.CSU, null, "correct horse battery");
    StoredFlyTip.numbered(1).in(jdbc);
    StoredFlyTip.numbered(2).state("RECEIVED").in(jdbc);
    StoredFlyTip.numbered(3).duplicateOf(1).in(jdbc);
  }

  @BeforeEach
  void signInAsCsu() {
    var csu =
        new UsernamePasswordAuthenticationToken(
            "csu", "-", List.of(new SimpleGrantedAuthority("ROLE_CSU")));
    SecurityContextHolder.getContext().setAuthentication(csu);
    var routes =
        new Routes(Set.of(PlanView.class, ActionView.class, MeasureView.class), Set.of(), true);
    MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
    var request = fakeRequest();
    request.setUserPrincipalInt(csu);
    request.setUserInRole((principal, role) -> role.equals("CSU"));
  }

  /** What Karibu hands to Vaadin, under the wrappers. */
  private static FakeRequest fakeRequest() {
    ServletRequest request = VaadinServletRequest.getCurrent();
    while (request instanceof ServletRequestWrapper wrapper) {
      request = wrapper.getRequest();
    }
    return (FakeRequest) request;
  }

  @AfterEach
  void signOut() {
    MockVaadin.tearDown();
    SecurityContextHolder.clearContext();
  }

  @Test
  void showsEveryActionAndSuccessMeasureOfTheRunningYear() {
    UI.getCurrent().navigate("desk/plan");

    assertThat(_get(H1.class).getText()).isEqualTo("Action plan 2026-27");
    assertThat(_find(ActionPart.class)).hasSize(31);
    assertThat(_find(SuccessPart.class)).hasSize(9);
    assertThat(_find(MeasureLine.class)).hasSize(56);
    assertThat(_find(H2.class)).extracting(H2::getText).startsWith("1 Anti-Social Behaviour");
  }

  @Test
  void saysThatTheYearIsACopyOfADraft() {
    UI.getCurrent().navigate("desk/plan");

    assertThat(text(_get(PlanNotice.class)))
        .contains("Rolled forward from 2011-12, not adopted.")
        .contains("calls itself a draft");
  }

  @Test
  void showsWhoLeadsByWhenWithWhom() {
    UI.getCurrent().navigate("desk/plan");

    assertThat(text(action("4.7")))
        .contains("CSU")
        .contains("Direct Services, KCC Highways")
        .contains("30 June 2026 – measured all year")
        .contains("Existing resources and Clean Kent fund")
        .contains("June is taken as the date to start by");
    assertThat(text(action("2.1"))).contains("⚑ Suspect date.");
    assertThat(text(action("4.5"))).contains("None printed");
    assertThat(text(action("1.5"))).contains("Ongoing, reviewed quarterly");
  }

  @Test
  void isHonest_whenNothingFeedsAMeasure() {
    UI.getCurrent().navigate("desk/plan");

    assertThat(text(action("4.5")))
        .contains("Updated by the lead agency; no update yet.")
        .contains("Waiting for data")
        .doesNotContain("0%");
    assertThat(text(action("1.4"))).contains("Updated by the lead agency; no update yet.");
  }

  @Test
  void countsAcceptedReportsAndSaysHowManyWait() {
    UI.getCurrent().navigate("desk/plan");

    assertThat(text(line("4.7-a"))).contains("1 report").contains("1 report waits for review");
  }

  @Test
  void showsAnotherYear_whenItIsPicked() {
    UI.getCurrent().navigate("desk/plan");

    yearPicker().setValue(2011);

    assertThat(_get(H1.class).getText()).isEqualTo("Action plan 2011-12");
    assertThat(text(_get(PlanNotice.class))).doesNotContain("Rolled forward");
    assertThat(text(action("4.4"))).contains("30 September 2011");
  }

  @Test
  void movesWithoutReloading_whenAReportArrives() {
    UI.getCurrent().navigate("desk/plan");
    StoredFlyTip.numbered(10).in(jdbc);

    events.publishEvent(new ReportReceived(UUID.fromString(StoredFlyTip.idOf(10))));
    MockVaadin.clientRoundtrip(false);

    assertThat(text(line("4.7-a"))).contains("2 reports");
    jdbc.sql("delete from report where id = ?").param(StoredFlyTip.idOf(10)).update();
  }

  @Test
  void listsWhatCountedAndWhatDidNotWithTheReason() {
    UI.getCurrent().navigate("desk/plan/2026/4.7-a");

    assertThat(_get(H1.class).getText()).isEqualTo("Fly-tip reports received");
    assertThat(_find(H2.class))
        .extracting(H2::getText)
        .containsExactly(
            "Counted (1)", "Waits for review (1)", "Not counted (1)", "What the lead agency says");
    List<Grid<ReportLine>> grids = grids();
    assertThat(_size(grids.get(0))).isEqualTo(1);
    assertThat(_get(grids.get(0), 0).reference()).isEqualTo("FT-000001");
    assertThat(_get(grids.get(1), 0).why()).isEqualTo("Waits for review.");
    assertThat(_get(grids.get(2), 0).why()).isEqualTo("Duplicate of FT-000001.");
    assertThat(_get(Anchor.class, spec -> spec.withText("Action plan 2026-27")).getHref())
        .isEqualTo("desk/plan/2026");
  }

  @Test
  void printsTheRuleAndNoLists_whenNothingFeedsTheMeasure() {
    UI.getCurrent().navigate("desk/plan/2026/SM-ALL-1");

    assertThat(text(_get(MeasureView.class)))
        .contains("Reduce All Crime by 2%")
        .contains("Without figures there is no judgement")
        .contains("Target2%");
    _assertNone(Grid.class);
  }

  @Test
  void isNotFound_whenTheYearOrTheMeasureDoesNotExist() {
    UI.getCurrent().navigate("desk/plan/2019");
    _assertNone(PlanView.class);

    UI.getCurrent().navigate("desk/plan/2026/9.9-z");
    _assertNone(MeasureView.class);
  }

  private static ActionPart action(String number) {
    return _find(ActionPart.class).stream()
        .filter(part -> text(_get(part, H3.class)).startsWith(number))
        .findFirst()
        .orElseThrow();
  }

  private static MeasureLine line(String measure) {
    return _find(MeasureLine.class).stream()
        .filter(line -> _get(line, Anchor.class).getHref().endsWith("/" + measure))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Select<Integer> yearPicker() {
    return _get(Select.class);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<Grid<ReportLine>> grids() {
    return (List) _find(Grid.class);
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
