package org.wardbook.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlanYears;
import org.wardbook.plan.PlannedMeasure;
import org.wardbook.progress.MeasurePages;
import org.wardbook.progress.MeasureProgress;
import org.wardbook.progress.ProgressService;

/** What counted towards a measure and what did not, each report with the reason. */
@Route(value = "desk/plan/:year([0-9]{4})/:measure([0-9A-Z.]+-.+)", layout = DeskLayout.class)
@CssImport("./styles/plan.css")
@RolesAllowed({"CSU", "PARTNER"})
final class MeasureView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final PlanYears planYears;
  private final ProgressService progress;
  private final UpdateDesk desk;
  private final ReportLists lists;
  private @Nullable PlanYear plan;
  private String measure = "";

  MeasureView(
      PlanYears planYears,
      ProgressService progress,
      MeasurePages pages,
      UpdateDesk desk,
      ProgressNews news) {
    this.lists =
        new ReportLists(
            (standing, after) ->
                plan == null
                    ? Optional.empty()
                    : pages.of(plan, desk.today(), measure, standing, after));
    this.planYears = planYears;
    this.progress = progress;
    this.desk = desk;
    addClassNames("view", "measure-view");
    news.whileAttached(this, this::refresh);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    plan = event.getRouteParameters().getInteger("year").flatMap(planYears::find).orElse(null);
    measure = event.getRouteParameters().get("measure").orElse("");
    lists.beginAnew();
    current()
        .ifPresentOrElse(
            this::show,
            () ->
                event.rerouteToError(
                    NotFoundException.class, "The plan has no measure “%s”.".formatted(measure)));
  }

  @Override
  public String getPageTitle() {
    return measure + " – Action plan – Wardbook";
  }

  private Optional<MeasureProgress> current() {
    var year = plan;
    return year == null
        ? Optional.empty()
        : year.measure(measure)
            .map(planned -> progress.withTotals(year, desk.today(), planned))
            .map(desk::shown);
  }

  private void refresh() {
    current().ifPresent(this::show);
  }

  private void show(MeasureProgress current) {
    int year = plan == null ? 0 : plan.firstYear();
    removeAll();
    if (desk.isForTheCsu()) {
      var override = new OverridePart(desk, year, current);
      add(head(current), new MeasurePanel(current, Optional.of(override)));
      addWhatStandsBehind(current);
    } else {
      add(head(current), new MeasurePanel(current, Optional.empty()));
    }
    if (desk.isTheirs(year, current.measure().measure().id())) {
      add(updates(year, current));
    }
  }

  /** Reports, and places and audits by name: for the CSU alone, as the reports' own pages are. */
  private void addWhatStandsBehind(MeasureProgress current) {
    if (!current.parts().isEmpty()) {
      add(new PartsList(current.parts()));
    }
    if (current.countedInAll() > 0 || current.notCountedInAll() > 0) {
      lists.show(current);
      add(lists);
    }
  }

  private UpdatesPart updates(int year, MeasureProgress current) {
    var subjects = List.of(UpdateSubject.of(current.measure().measure()));
    return new UpdatesPart(
        desk,
        year,
        subjects,
        desk.of(year, subjects),
        id -> PlanWords.weight(List.of(current), id));
  }

  private Component head(MeasureProgress current) {
    int year = plan == null ? 0 : plan.firstYear();
    var back = new Nav(new Anchor("desk/plan/" + year, "Action plan " + PlanYear.label(year)));
    back.getElement().setAttribute("aria-label", "Back");
    var planned = current.measure();
    var head = new Header(back, new H1(planned.measure().label()), of(year, planned));
    head.addClassName("measure-head");
    return head;
  }

  /** What it belongs to: an action has a page of its own, a heading of the success measures not. */
  private Paragraph of(int year, PlannedMeasure planned) {
    boolean ofAction =
        plan != null
            && plan.actions().stream().anyMatch(action -> action.number().equals(planned.of()));
    var words = planned.of() + " · " + planned.text();
    var of =
        ofAction
            ? new Paragraph(new Anchor("desk/plan/%d/%s".formatted(year, planned.of()), words))
            : new Paragraph(words);
    of.addClassName("quiet");
    return of;
  }
}
