package org.wardbook.report.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.vaadin.flow.component.ComponentUtil.fireEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.map.MapPin;
import org.wardbook.map.MonthPlay;
import org.wardbook.map.WardMap;
import org.wardbook.people.People;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.Reports;

/** The map and the list: the same reports under the same address. */
@DeskTest
class FilteredPagesTest {
  @Autowired private ApplicationContext context;
  private SeenReports seen;

  @BeforeEach
  void openDesk(
      @Autowired ReportIntake intake, @Autowired Reports reports, @Autowired People people) {
    seen = new SeenReports(intake, reports, people);
    DeskBrowser.openAs("CSU", context);
  }

  @AfterEach
  void closeDesk() {
    DeskBrowser.close();
  }

  @Test
  void showTheSameReports_underTheSameAddress() {
    seen.waiting("2026-05-01");
    seen.accepted("2026-05-01");

    visit("desk?from=2026-05-01&to=2026-05-01");
    assertThat(count()).isEqualTo("2 reports");
    assertThat(pins()).extracting(MapPin::state).containsOnly("received", "accepted");

    assertThat(_get(RouterLink.class, spec -> spec.withText("List")).getHref())
        .startsWith("desk/reports?")
        .contains("from=2026-05-01");
    visit("desk/reports?from=2026-05-01&to=2026-05-01");
    assertThat(count()).isEqualTo("2 reports");
    assertThat(_size(grid())).isEqualTo(2);
  }

  @Test
  void showOnlyWhatTheFilterNames_whenItIsInTheAddress() {
    var waiting = seen.waiting("2026-05-02");
    seen.accepted("2026-05-02");

    visit("desk/reports?from=2026-05-02&to=2026-05-02&state=received&ward=" + waiting.ward());

    assertThat(_size(grid())).isEqualTo(1);
    assertThat(String.join(" ", _getFormattedRow(grid(), 0)))
        .contains(waiting.reference(), "2 May 2026, 13:00", "Test Volunteer", "Due 9 May 2026");
    assertThat(wardFilter().getValue()).containsExactly(waiting.ward());
  }

  @Test
  void putTheFilterIntoTheAddress_whenItIsChosen() {
    var waiting = seen.waiting("2026-05-03");
    visit("desk/reports?from=2026-05-03&to=2026-05-03");

    MultiSelectComboBox<String> wards = wardFilter();
    wards.setValue(Set.of("E05009962"));
    fromBrowser(wards);

    assertThat(count()).isEqualTo("No reports");
    assertThat(waiting.ward()).isNotEqualTo("E05009962");
    assertThat(_get(RouterLink.class, spec -> spec.withText("Map")).getHref())
        .contains("ward=E05009962")
        .contains("from=2026-05-03");
  }

  /** Values set in a test do not come from the browser, so the page would not navigate. */
  private static void fromBrowser(MultiSelectComboBox<String> field) {
    fireEvent(field, new ComponentValueChangeEvent<>(field, field, Set.of(), true));
  }

  @Test
  void sayWhatIsWrong_whenTheAddressNamesAnUnknownWardOrAnImpossiblePeriod() {
    visit("desk?ward=E99&from=2026-05-09&to=2026-05-01");

    assertThat(textOf(_get(FilterBar.class)))
        .contains("“E99”, which is not a ward")
        .contains("first date is after the last one");
    assertThat(count()).isEqualTo("No reports");
  }

  @Test
  void showScriptAsText_whenAnAddressCarriesIt() {
    visit("desk/reports?ward=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");

    assertThat(textOf(_get(FilterBar.class))).contains("<img src=x onerror=alert(1)>");
    assertThat(_find(Paragraph.class))
        .noneMatch(text -> text.getElement().hasProperty("innerHTML"));
  }

  @Test
  void summariseAReport_whenItsPinIsSelected() {
    var waiting = seen.waiting("2026-05-04");
    visit("desk?from=2026-05-04&to=2026-05-04");
    pins();

    select(waiting.reference());

    assertThat(textOf(_get(Aside.class)))
        .contains(waiting.reference(), "Received", "4 May 2026, 13:00", "Test Volunteer");
    assertThat(
            _get(RouterLink.class, spec -> spec.withText("Open " + waiting.reference())).getHref())
        .isEqualTo("desk/reports/" + waiting.id());
  }

  @Test
  void ignoreAPin_whenItIsNotAmongThoseShown() {
    var hidden = seen.waiting("2026-05-05");
    visit("desk?from=2026-05-06&to=2026-05-06");

    pins();
    select(hidden.reference());
    select("<script>");

    _assertNone(Aside.class);
  }

  @Test
  void narrowToAWard_whenItIsSelectedOnTheMap() {
    var waiting = seen.waiting("2026-05-07");
    visit("desk?from=2026-05-07&to=2026-05-07");

    fireEvent(map(), new WardMap.WardSelected(map(), true, String.valueOf(waiting.ward())));
    assertThat(textOf(_get(Aside.class))).contains("Westerham and Crockham Hill", "1 report");
    _click(_get(Button.class, spec -> spec.withText("Show only this ward")));

    assertThat(wardFilter().getValue()).containsExactly(waiting.ward());
    assertThat(count()).isEqualTo("1 report");
  }

  @Test
  void keepTheSelectedWardOpen_whenAPhoneSendsAReport() {
    var waiting = seen.waiting("2026-05-17");
    visit("desk?from=2026-05-17&to=2026-05-17");
    fireEvent(map(), new WardMap.WardSelected(map(), true, String.valueOf(waiting.ward())));
    assertThat(textOf(_get(Aside.class))).contains("1 report shown here");

    seen.waiting("2026-05-17");
    MockVaadin.clientRoundtrip(false);

    assertThat(textOf(_get(Aside.class))).contains("2 reports shown here");
  }

  @Test
  void keepTheShadeOfTheMap_onTheWayToTheListAndBack() {
    visit("desk?shade=reports&from=2026-05-18&to=2026-05-18");
    assertThat(_get(RouterLink.class, spec -> spec.withText("List")).getHref())
        .contains("shade=reports");

    visit("desk/reports?shade=reports");
    assertThat(_get(RouterLink.class, spec -> spec.withText("Map")).getHref())
        .contains("shade=reports");
    visit("desk/wards?shade=reports");
    assertThat(_get(RouterLink.class, spec -> spec.withText("Map")).getHref())
        .contains("shade=reports");
    visit("desk/reports");
    assertThat(_get(RouterLink.class, spec -> spec.withText("Map")).getHref())
        .doesNotContain("shade");
  }

  @Test
  void showAReportWithoutReloading_whenAPhoneSendsIt() {
    visit("desk?from=2026-05-08&to=2026-05-08");
    pins();
    assertThat(count()).isEqualTo("No reports");

    var received = seen.waiting("2026-05-08");
    MockVaadin.clientRoundtrip(false);

    assertThat(count()).isEqualTo("1 report");
    assertThat(map().contents().pins())
        .extracting(MapPin::id)
        .containsExactly(received.reference());
    assertThat(_find(Notification.class))
        .anySatisfy(notice -> assertThat(textOf(notice)).contains(received.reference()));
  }

  @Test
  void addARowWithoutReloading_whenAPhoneSendsAReport() {
    visit("desk/reports?from=2026-05-10&to=2026-05-10");

    seen.waiting("2026-05-10");
    MockVaadin.clientRoundtrip(false);

    assertThat(count()).isEqualTo("1 report");
    assertThat(_size(grid())).isEqualTo(1);
  }

  @Test
  void countWhatHasNoPlaceOnTheMap_soThatTheNumbersAgree() {
    seen.send(
        SeenReports.on("2026-05-11").with(report -> report.putNull("location").putNull("ward")),
        "volunteer");

    visit("desk?from=2026-05-11&to=2026-05-11");

    assertThat(count()).isEqualTo("1 report, 1 of them without a place on the map");
    assertThat(pins()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reports",
        "overdue-fly-tips",
        "speeding-share",
        "audits-done",
        "audit-completion",
        "cameras-out"
      })
  void sayInWordsWhatTheShadesMean_whateverTheWardsAreShadedBy(String shade) {
    visit("desk?shade=" + shade);

    assertThat(textOf(_get(ShadeBar.class))).contains("Reports near to each other");
    assertThat(textOf(_get(FilterBar.class))).doesNotContain("left out");
  }

  @Test
  void shadeByTheReportsOfTheFilter_soThatTheNumbersAgree() {
    var one = seen.waiting("2026-05-12");
    seen.accepted("2026-05-12");

    visit("desk?from=2026-05-12&to=2026-05-12&shade=reports");
    fireEvent(map(), new WardMap.WardSelected(map(), true, String.valueOf(one.ward())));

    assertThat(textOf(_get(ShadeBar.class))).contains("None", "1", "2");
    assertThat(textOf(_get(Aside.class))).contains("2 reports", "Fly-tip");
    assertThat(_get(Anchor.class, spec -> spec.withText("Open the ward’s page")).getHref())
        .isEqualTo("desk/ward/" + one.ward());
  }

  @Test
  void sayWhatIsWrong_whenTheMapCanNotBeShadedSo() {
    visit("desk?shade=rainbow");

    assertThat(textOf(_get(FilterBar.class))).contains("“rainbow”");
  }

  @Test
  void chooseAMonth_whenTheSliderIsMoved() {
    seen.waiting("2026-05-13");
    visit("desk?from=2026-05-13&to=2026-05-13");

    var months = _get(MonthPlay.class);
    fireEvent(months, new MonthPlay.MonthChosen(months, true, 12));

    assertThat(_get(RouterLink.class, spec -> spec.withText("List")).getHref())
        .contains("from=2027-03-01", "to=2027-03-31");
    assertThat(count()).isEqualTo("No reports");
  }

  @Test
  void filterByWhoHasItToDo_whenTheAddressNamesAnAgency() {
    seen.waiting("2026-05-14");

    visit("desk/reports?from=2026-05-14&to=2026-05-14&agency=sdc-direct-services");
    assertThat(count()).isEqualTo("1 report");
    assertThat(_size(grid())).isEqualTo(1);
    visit("desk/reports?from=2026-05-14&to=2026-05-14&agency=kcc");
    assertThat(count()).isEqualTo("No reports");
  }

  @Test
  void filterByWhoSentIt_whenTheAddressNamesSomebody() {
    var waiting = seen.waiting("2026-05-15");
    seen.accepted("2026-05-15");

    visit("desk?from=2026-05-15&to=2026-05-15&author=" + waiting.author().id());

    assertThat(count()).isEqualTo("1 report");
    assertThat(pins()).extracting(MapPin::id).containsExactly(waiting.reference());
  }

  private static void select(String id) {
    fireEvent(map(), new WardMap.PinSelected(map(), true, id));
  }

  /** As a browser asks once it has drawn the district. */
  private static List<MapPin> pins() {
    fireEvent(map(), new WardMap.ViewMoved(map(), true, 51.1, 0, 51.45, 0.4, 10.5));
    return map().contents().pins();
  }

  private static WardMap map() {
    return _get(WardMap.class);
  }

  private static String count() {
    return _get(Paragraph.class, spec -> spec.withClasses("count")).getText();
  }

  @SuppressWarnings("unchecked")
  private static Grid<ReportListView.Row> grid() {
    return _get(Grid.class);
  }

  @SuppressWarnings("unchecked")
  private static MultiSelectComboBox<String> wardFilter() {
    return _get(MultiSelectComboBox.class, spec -> spec.withLabel("Ward"));
  }
}
