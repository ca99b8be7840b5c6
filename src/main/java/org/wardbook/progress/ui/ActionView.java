package org.wardbook.progress.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.base.ui.Facts;
import org.wardbook.plan.Action;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlanYears;
import org.wardbook.progress.MeasureProgress;
import org.wardbook.progress.ProgressService;

/** One action of the plan: what is printed of it, how it stands, and what its lead agency says. */
@Route(value = "desk/plan/:year([0-9]{4})/:action([0-9]+[.][0-9]+)", layout = DeskLayout.class)
@CssImport("./styles/plan.css")
@RolesAllowed({"CSU", "PARTNER"})
final class ActionView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final PlanYears planYears;
  private final ProgressService progress;
  private final UpdateDesk desk;
  private int year;
  private String number = "";

  ActionView(PlanYears planYears, ProgressService progress, UpdateDesk desk, ProgressNews news) {
    this.planYears = planYears;
    this.progress = progress;
    this.desk = desk;
    addClassNames("view", "measure-view", "action-view");
    news.whileAttached(this, this::show);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    year = event.getRouteParameters().getInteger("year").orElse(0);
    number = event.getRouteParameters().get("action").orElse("");
    if (plan().flatMap(this::action).isEmpty()) {
      event.rerouteToError(
          NotFoundException.class, "The plan has no action “%s”.".formatted(number));
    } else {
      show();
    }
  }

  @Override
  public String getPageTitle() {
    return "%s – Action plan – Wardbook".formatted(number);
  }

  static String address(PlanYear plan, Action action) {
    return "desk/plan/%d/%s".formatted(plan.firstYear(), action.number());
  }

  private Optional<PlanYear> plan() {
    return planYears.find(year);
  }

  private Optional<Action> action(PlanYear plan) {
    return plan.actions().stream().filter(one -> one.number().equals(number)).findFirst();
  }

  private void show() {
    plan().ifPresent(plan -> action(plan).ifPresent(action -> show(plan, action)));
  }

  private void show(PlanYear plan, Action action) {
    var planned =
        action.measures().stream().flatMap(one -> plan.measure(one.id()).stream()).toList();
    var measures = desk.shown(progress.figures(plan, desk.today(), planned));
    removeAll();
    add(head(plan, action), facts(plan, action));
    add(new H2("How its measures stand"));
    boolean isForTheCsu = desk.isForTheCsu();
    measures.forEach(measure -> add(measure(plan, measure, isForTheCsu)));
    measures.stream()
        .findFirst()
        .map(MeasureProgress::milestones)
        .filter(steps -> !steps.isEmpty())
        .ifPresent(steps -> add(new MilestonesPart(desk, plan, action.number(), steps)));
    if (desk.isTheirs(plan.firstYear(), action.number())) {
      add(updates(plan, action, measures));
    }
  }

  private static Header head(PlanYear plan, Action action) {
    var back = new Nav(new Anchor("desk/plan/" + plan.firstYear(), "Action plan " + plan.label()));
    back.getElement().setAttribute("aria-label", "Back");
    var number = new Span(action.number() + " ");
    number.addClassName("action-number");
    var head = new Header(back, new H1(number, new Span(action.text())));
    head.addClassName("measure-head");
    return head;
  }

  private static Section facts(PlanYear plan, Action action) {
    var chapter =
        plan.chapters().stream()
            .filter(one -> one.number() == action.chapter())
            .findFirst()
            .map(one -> one.number() + " " + one.name())
            .orElse("");
    var facts =
        new Facts()
            .add("Chapter", chapter)
            .add("Lead", PlanWords.list(action.leadAgencies()))
            .add("Partners", PlanWords.list(action.partners()))
            .add("Funding", action.funding())
            .add("Progress", PlanWords.mode(action.progressMode()));
    var notes =
        new OddityNotes(
            List.of(action.textAsPrinted(), "By when: " + action.byWhenAsPrinted()),
            plan.odditiesOf(action.oddities()));
    var part = new Section(facts, notes);
    part.addClassName("panel");
    return part;
  }

  private Section measure(PlanYear plan, MeasureProgress measure, boolean isForTheCsu) {
    var link =
        new Anchor(
            MeasureLine.address(plan.firstYear(), measure.measure().measure()),
            measure.measure().measure().label());
    link.addClassName("measure-link");
    var heading = new H3(link);
    var override =
        isForTheCsu
            ? Optional.of(new OverridePart(desk, plan.firstYear(), measure))
            : Optional.<OverridePart>empty();
    var part = new Section(heading, new MeasurePanel(measure, override));
    part.addClassName("measure-of-action");
    return part;
  }

  private UpdatesPart updates(PlanYear plan, Action action, List<MeasureProgress> measures) {
    var subjects = UpdateSubject.of(action);
    return new UpdatesPart(
        desk,
        plan.firstYear(),
        subjects,
        desk.of(plan.firstYear(), subjects),
        id -> PlanWords.weight(measures, id));
  }
}
