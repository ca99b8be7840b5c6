package org.wardbook.report.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.people.People;
import org.wardbook.register.EntryDraft;
import org.wardbook.register.RegisterService;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.Reports;
import tools.jackson.databind.json.JsonMapper;

/** The table by ward, on Monday 23 November 2026. */
@DeskTest
class WardsPageTest {
  private static final String WESTERHAM = "Westerham and Crockham Hill";
  private static final String COWDEN = "E05009958";

  @Autowired private ApplicationContext context;
  @Autowired private People people;
  @Autowired private RegisterService registers;
  @Autowired private JsonMapper json;
  private SeenReports seen;

  @BeforeEach
  void openDesk(@Autowired ReportIntake intake, @Autowired Reports reports) {
    seen = new SeenReports(intake, reports, people);
    DeskBrowser.openAs("CSU", context);
  }

  @AfterEach
  void closeDesk() {
    DeskBrowser.close();
  }

  @Test
  void hasARowForEveryWard_withTheReportsOfTheFilter() {
    seen.waiting("2026-04-22");
    seen.accepted("2026-04-22");

    visit("desk/wards?from=2026-04-22&to=2026-04-22");

    assertThat(_size(grid())).isEqualTo(26);
    assertThat(rowOf(WESTERHAM)).contains("2");
  }

  @Test
  void hasAlsoWhatLiesInNoWard_soThatTheNumbersAgree() {
    seen.send(
        SeenReports.on("2026-04-23").with(report -> report.putNull("location").putNull("ward")),
        "volunteer");

    visit("desk/wards?from=2026-04-23&to=2026-04-23");

    assertThat(_size(grid())).isEqualTo(27);
    assertThat(rowOf("In no ward")).contains("1");
  }

  @Test
  void countsFlyTipsPastTheirSevenDays_ofTheFilterAlone() {
    seen.accepted("2026-04-24");

    visit("desk/wards?from=2026-04-24&to=2026-04-24");
    assertThat(rowOf(WESTERHAM).get(3)).isEqualTo("1");
    visit("desk/wards?from=2026-04-24&to=2026-04-24&type=activity");
    assertThat(rowOf(WESTERHAM).get(3)).isEqualTo("0");
  }

  @Test
  void keepsTheFilter_whenAnotherWayToShowItIsTaken() {
    visit("desk/wards?from=2026-04-25&to=2026-04-25&type=fly-tip");

    for (var way : List.of("Map", "List", "Table by ward")) {
      assertThat(_get(RouterLink.class, spec -> spec.withText(way)).getHref())
          .contains("type=fly-tip", "from=2026-04-25");
    }
    assertThat(
            _get(RouterLink.class, spec -> spec.withText("Table by ward"))
                .getElement()
                .getAttribute("aria-current"))
        .isEqualTo("page");
  }

  @Test
  void showsOnlyTheWardsOfTheFilter_whenSomeAreChosen() {
    visit("desk/wards?ward=" + COWDEN);

    assertThat(_size(grid())).isEqualTo(1);
  }

  @Test
  void saysWhichWardHasPriorityAndForWhat_inWords() {
    var csu = people.findByUsername("csu").orElseThrow();
    var values = json.createObjectNode().put("ward", COWDEN).put("theme", "environment");
    var entry =
        registers.add(
            "priority-ward", new EntryDraft(null, values, LocalDate.of(2026, 4, 1), null), csu);

    visit("desk/wards?ward=" + COWDEN);

    assertThat(String.join(" ", _getFormattedRow(grid(), 0))).contains("★ Priority: Environment");
    registers.withdraw(entry.entry().id(), entry.version(), "Only for this test.", csu);
  }

  @Test
  void staysSorted_whenAPhoneSendsAReport() {
    visit("desk/wards?from=2026-04-28&to=2026-04-28");
    grid().sort(GridSortOrder.desc(grid().getColumns().get(1)).build());

    seen.waiting("2026-04-28");
    MockVaadin.clientRoundtrip(false);

    assertThat(String.join(" ", _getFormattedRow(grid(), 0))).contains(WESTERHAM, "1");
  }

  @Test
  void isNamed_whereAnAddressHasNoWard() {
    visit("desk/ward/E99999999");

    assertThat(_find(ListItem.class)).anyMatch(item -> textOf(item).contains("Table of wards"));
    assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().endsWith("desk/wards"));
  }

  @Test
  void saysOfWhichReportsTheShadesSpeak_whenTheFilterHasNoneOfThem() {
    visit("desk?shade=audits-done&type=fly-tip");
    assertThat(textOf(_get(ShadeBar.class)))
        .contains("The filter lets no report of the type “Environmental visual audit” through");

    visit("desk?shade=overdue-fly-tips&type=fly-tip");
    assertThat(textOf(_get(ShadeBar.class))).contains("count only what the filter lets through");
  }

  private static List<String> rowOf(String ward) {
    return IntStream.range(0, _size(grid()))
        .mapToObj(row -> _getFormattedRow(grid(), row))
        .filter(row -> row.getFirst().contains(ward))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Grid<WardRow> grid() {
    return _get(Grid.class);
  }
}
